using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing;

/// <summary>What a run of <see cref="PublishResults"/> published; empty where nothing had changed.</summary>
public sealed record PublishOutcome(IReadOnlyList<PublishedBundle> Published);

/// <param name="Path">Folder of the version below open-data/.</param>
public sealed record PublishedBundle(Announcement Announcement, string Path);
