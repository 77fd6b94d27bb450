namespace LpaFunctions.Reading.Processes;

/// <summary>Bytes that many tasks need, known by their hash: a rule book, the registry of LGOs.</summary>
public sealed record SharedPart(string Hash, ReadOnlyMemory<byte> Bytes);
