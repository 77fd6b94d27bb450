namespace LpaFunctions.Pipeline.Reference;

/// <summary>
/// How long after one instance met an edited rule book or registry every other instance has it too. A year's scores are asked for again
/// only then: an instance that still holds the old book would compute them by it, and nothing would ask again. Not there on one machine.
/// </summary>
public sealed record ReferenceSpread(TimeSpan Time);
