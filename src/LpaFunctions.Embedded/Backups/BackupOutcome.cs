namespace LpaFunctions.Embedded.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Snapshot">Its name: the second when it was begun, UTC.</param>
/// <param name="Files">Beside the state file.</param>
/// <param name="NewBytes">Of these, what no earlier backup of the folder held.</param>
public sealed record BackupOutcome(string Snapshot, int Files, long Bytes, long NewBytes);
