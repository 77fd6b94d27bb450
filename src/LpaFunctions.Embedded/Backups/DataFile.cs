namespace LpaFunctions.Embedded.Backups;

/// <summary>A file of the data folder.</summary>
/// <param name="Path">Below the folder, with /.</param>
internal sealed record DataFile(string Path, FileInfo File);
