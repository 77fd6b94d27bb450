namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>A file of a bundle, as bundle.json lists it.</summary>
public sealed record ListedFile(string Path, string MediaType, long Bytes, string Sha256);
