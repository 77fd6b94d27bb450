namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>What an LGO lacks to stand one band higher: its row of the table next-bands, cells as they stand there.</summary>
/// <param name="Marks">Fewest whole marks more.</param>
public sealed record NextBandEntry(string Band, string From, string Points, string Marks);
