using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Records;

/// <summary>An announcement as it is kept: with who pressed the key and when, which stays inside.</summary>
internal sealed record StoredAnnouncement
{
    public required Announcement Announcement { get; init; }
    public string? By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed record StoredText(string Text);
