namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>Full marks, marks and percent as the bundle writes them; null where it writes nothing.</summary>
public sealed record MarkCells(string? Full, string? Marks, string? Percent);
