namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The folder to watch for evidence.</summary>
/// <param name="Path">Null where evidence lies in Blob storage, which cannot be watched and shows only whole files.</param>
public sealed record EvidenceFolder(string? Path);
