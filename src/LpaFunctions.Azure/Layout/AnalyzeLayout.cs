namespace LpaFunctions.Azure.Layout;

/// <summary>Has a document analysed with the model prebuilt-layout and waits for the end.</summary>
/// <param name="pages">"3,5-7", 1-based; null for all.</param>
/// <returns>The JSON body of the finished operation.</returns>
/// <exception cref="global::Azure.RequestFailedException">The service refused or failed.</exception>
public delegate Task<BinaryData> AnalyzeLayout(ReadOnlyMemory<byte> document, string? pages, CancellationToken cancellationToken);
