namespace LpaFunctions.Embedded.Backups;

/// <summary>A file as it was when the backup was made.</summary>
/// <param name="Path">Below the data folder, with '/' and in the spelling of the disk.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Changed">UTC; put back too, since length and time are the version that the host knows a file by.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal: the name under which they lie in the backup.</param>
public sealed record BackedUpFile(string Path, long Length, DateTime Changed, string Sha256);
