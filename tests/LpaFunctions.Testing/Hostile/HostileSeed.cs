namespace LpaFunctions.Testing.Hostile;

/// <param name="Name">Of the file; of a body the call that it belongs to.</param>
/// <param name="IsSound">False for a file that is refused though nobody changed it.</param>
public sealed record HostileSeed(string Name, byte[] Bytes, bool IsSound = true);
