namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>What a check of a bundle found.</summary>
/// <param name="Place">Folder or address of the version that was checked.</param>
/// <param name="Checked">What was recomputed and how often, in Thai.</param>
/// <param name="Problems">What does not agree, in Thai, with file and row; empty where the bundle is right.</param>
public sealed record VerifyOutcome(string Place, IReadOnlyList<string> Checked, IReadOnlyList<string> Problems);
