namespace LpaFunctions.Site;

/// <summary>Takes a file of the site. The bytes are the caller's again once the task is done.</summary>
public delegate ValueTask WriteFile(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
