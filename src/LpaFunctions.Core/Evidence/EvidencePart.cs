namespace LpaFunctions.Core.Evidence;

/// <summary>A file within a ZIP that was handed in.</summary>
/// <param name="Pages">How many of the reading's pages are its.</param>
public sealed record EvidencePart(string Name, int Pages);
