using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>An LGO to which indicators were sent back that wait for another document.</summary>
/// <param name="Items">In the order of the book.</param>
/// <param name="Officers">Who works for the LGO here; nobody may have been invited yet.</param>
/// <param name="Told">The last time that the LGO was told; null where it never was.</param>
public sealed record ReturnedLgo(Lgo Lgo, IReadOnlyList<IndicatorStage> Items, IReadOnlyList<string> Officers, ToldLgo? Told)
{
    /// <summary>Addresses of those officers of whom one is known.</summary>
    public IReadOnlyList<string> Mails { get; init; } = [];

    /// <summary>Whether the LGO was told after the last indicator was sent back.</summary>
    public bool IsTold => Told is { } told && Items.All(i => i.SentBack!.At <= told.At);
}
