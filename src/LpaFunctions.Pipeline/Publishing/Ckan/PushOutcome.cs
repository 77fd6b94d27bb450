namespace LpaFunctions.Pipeline.Publishing.Ckan;

/// <summary>What a push did, or would do in a dry run.</summary>
/// <param name="Actions">In order: "package_create lpa-2568-22", "resource_update results.csv".</param>
/// <param name="Lacking">What a portal of the government would refuse, in Thai; only a dry run goes on in spite of it.</param>
public sealed record PushOutcome(string Dataset, IReadOnlyList<string> Actions, IReadOnlyList<string> Lacking);
