namespace LpaFunctions.Site.Bundles;

/// <summary>Reads a file of open-data/ by its path there; null where there is none.</summary>
public delegate Task<byte[]?> ReadFile(string path, CancellationToken cancellationToken);
