namespace LpaFunctions.Pipeline.Publishing.Ckan;

/// <summary>What a push did, or would do in a dry run.</summary>
/// <param name="Actions">In order: "package_create lpa-2568-22", "resource_update results.csv".</param>
public sealed record PushOutcome(string Dataset, IReadOnlyList<string> Actions);
