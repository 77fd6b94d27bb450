namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>One message between host and reader.</summary>
internal sealed record Frame(FrameKind Kind, byte[] Bytes);
