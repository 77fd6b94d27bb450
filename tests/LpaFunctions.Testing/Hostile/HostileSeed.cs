namespace LpaFunctions.Testing.Hostile;

/// <param name="Name">Of the file; of a body the call that it belongs to.</param>
public sealed record HostileSeed(string Name, byte[] Bytes);
