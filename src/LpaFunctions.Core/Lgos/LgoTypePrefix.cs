namespace LpaFunctions.Core.Lgos;

/// <summary>A word before the name of an LGO that tells its type: "อบต.", "เทศบาลเมือง".</summary>
/// <param name="Types">The types it may stand for: one, or the three municipalities for a bare "เทศบาล".</param>
public sealed record LgoTypePrefix(string Prefix, IReadOnlyList<LgoType> Types);
