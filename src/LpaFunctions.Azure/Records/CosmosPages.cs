using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Records;

/// <summary>The pages of one query. One that failed may be asked for again: it begins where the last good one ended.</summary>
internal sealed class CosmosPages(Container container, QueryDefinition query, QueryRequestOptions options) : IDisposable
{
    private FeedIterator? _pages;
    private string? _continuation;

    public bool HasMore => _pages?.HasMoreResults ?? true;

    /// <param name="operation">For <see cref="RequestUnits"/>.</param>
    public async Task<JsonDocument> NextAsync(string operation, CancellationToken cancellationToken)
    {
        _pages ??= container.GetItemQueryStreamIterator(query, _continuation, options);
        try
        {
            using var page = await _pages.ReadNextAsync(cancellationToken);
            RequestUnits.Count(container.Id, operation, page.Headers.RequestCharge);
            var rows = await JsonDocument.ParseAsync(page.EnsureSuccessStatusCode().Content, cancellationToken: cancellationToken);
            _continuation = page.ContinuationToken;
            return rows;
        }
        catch
        {
            // An iterator that met a fault may take itself for ended.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _pages?.Dispose();
        _pages = null;
    }
}
