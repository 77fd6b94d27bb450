using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>What announcing did.</summary>
/// <param name="Changed">False where exactly these results stood announced already: nothing was written.</param>
/// <param name="Notices">In Thai: what the office should know about the results that it announced.</param>
public sealed record AnnounceOutcome(Announcement Announcement, bool Changed, IReadOnlyList<string> Notices)
{
    /// <summary>What would be published, in Thai, line by line; only of a dry run.</summary>
    public IReadOnlyList<string>? Preview { get; init; }
}
