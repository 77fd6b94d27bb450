using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>What announcing did.</summary>
/// <param name="Changed">False where exactly these results stood announced already: nothing was written.</param>
/// <param name="Notices">In Thai: what the office should know about the results that it announced.</param>
public sealed record AnnounceOutcome(Announcement Announcement, bool Changed, IReadOnlyList<string> Notices);
