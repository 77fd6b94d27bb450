namespace LpaFunctions.Site.Bundles;

/// <summary>A file of a bundle, as bundle.json lists it.</summary>
public sealed record ListedFile(string Path, string MediaType, long Bytes, string Sha256);
