namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>What a work answers.</summary>
/// <param name="IsLast">True where the work has left something running in its process, which must not be used again.</param>
public readonly record struct ReaderAnswer(ReadOnlyMemory<byte> Bytes, bool IsLast = false);
