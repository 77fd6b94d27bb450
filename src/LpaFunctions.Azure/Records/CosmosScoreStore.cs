using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Records;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Records;

/// <summary>Documents in Cosmos DB under ETags. Point reads and queries inside one partition; only <see cref="ListPartitionsAsync"/> crosses partitions.</summary>
public sealed class CosmosScoreStore(CosmosClient client, AzureOptions options) : IScoreStore
{
    private readonly CosmosTries _tries = new(options);

    public async Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        await ReadAsync(key, cancellationToken) is { } document ? CosmosDocument.Read(key.Container, key.Partition, document) : null;

    public async Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken)
    {
        var writeId = CosmosDocument.NewWriteId();
        if (await _tries.RunAsync(() => TryPutAsync(key, json, ifMatch, writeId, cancellationToken), cancellationToken) is { } etag)
        {
            return etag;
        }

        // What is there may be this very write, whose answer was lost.
        if (await ReadAsync(key, cancellationToken) is { } there && CosmosDocument.WriteId(there) == writeId)
        {
            return CosmosDocument.Read(key.Container, key.Partition, there).ETag;
        }

        throw Conflict(key);
    }

    public async Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken)
    {
        if (!await _tries.RunAsync(() => TryDeleteAsync(key, ifMatch, cancellationToken), cancellationToken))
        {
            throw Conflict(key);
        }
    }

    private Task<JsonElement?> ReadAsync(DocumentKey key, CancellationToken cancellationToken) =>
        _tries.RunAsync(() => TryReadAsync(key, cancellationToken), cancellationToken);

    private async Task<JsonElement?> TryReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        using var response = await Container(key.Container)
            .ReadItemStreamAsync(key.Id, new PartitionKey(key.Partition), cancellationToken: cancellationToken);
        RequestUnits.Count(key.Container, "read", response.Headers.RequestCharge);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }

    /// <returns>The new ETag; null where another version is there.</returns>
    private async Task<string?> TryPutAsync(
        DocumentKey key,
        string json,
        string? ifMatch,
        string writeId,
        CancellationToken cancellationToken
    )
    {
        using var body = CosmosDocument.Write(key, json, writeId);
        var container = Container(key.Container);
        var partition = new PartitionKey(key.Partition);
        using var response = await (
            ifMatch switch
            {
                null => container.UpsertItemStreamAsync(body, partition, cancellationToken: cancellationToken),
                "" => container.CreateItemStreamAsync(body, partition, cancellationToken: cancellationToken),
                _ => container.ReplaceItemStreamAsync(
                    body,
                    key.Id,
                    partition,
                    new ItemRequestOptions { IfMatchEtag = ifMatch },
                    cancellationToken
                ),
            }
        );
        RequestUnits.Count(key.Container, "write", response.Headers.RequestCharge);
        // A replaced document that is gone counts as another version; a missing container does not.
        var isOther =
            response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed
            || (response.StatusCode == HttpStatusCode.NotFound && ifMatch is { Length: > 0 });

        return isOther ? null : response.EnsureSuccessStatusCode().Headers.ETag;
    }

    /// <returns>False where another version is there.</returns>
    private async Task<bool> TryDeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken)
    {
        using var response = await Container(key.Container)
            .DeleteItemStreamAsync(
                key.Id,
                new PartitionKey(key.Partition),
                new ItemRequestOptions { IfMatchEtag = ifMatch },
                cancellationToken
            );
        RequestUnits.Count(key.Container, "delete", response.Headers.RequestCharge);
        if (response.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }

        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            response.EnsureSuccessStatusCode();
        }

        return true;
    }

    public async IAsyncEnumerable<StoredDocument> ListAsync(
        string container,
        string partition,
        IdRange ids,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var query = ids.Before is { } before
            ? new QueryDefinition("SELECT c.id, c.body, c._etag FROM c WHERE c.id >= @from AND c.id < @before ORDER BY c.id").WithParameter(
                "@before",
                before
            )
            : new QueryDefinition("SELECT c.id, c.body, c._etag FROM c WHERE c.id >= @from ORDER BY c.id");
        query.WithParameter("@from", ids.From);
        await foreach (
            var document in QueryAsync(container, "list", query, new PartitionKey(partition), options.CosmosPageSize, cancellationToken)
        )
        {
            yield return CosmosDocument.Read(container, partition, document);
        }
    }

    /// <summary>Walks the index of the partition key from one value to the next: the cost grows with the partitions and not with their documents.</summary>
    public async IAsyncEnumerable<string> ListPartitionsAsync(
        string container,
        string partitionPrefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var key = CosmosContainers.PartitionKey(container);
        var after = partitionPrefix;
        for (var comparison = ">="; ; comparison = ">")
        {
            var query = new QueryDefinition(
                $"SELECT TOP 1 c.{key} FROM c WHERE c.{key} {comparison} @after ORDER BY c.{key}"
            ).WithParameter("@after", after);
            string? next = null;
            await foreach (var row in QueryAsync(container, "partitions", query, null, 1, cancellationToken))
            {
                next ??= row.GetProperty(key).GetString();
            }

            if (next is null || !next.StartsWith(partitionPrefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return next;
            after = next;
        }
    }

    private async IAsyncEnumerable<JsonElement> QueryAsync(
        string container,
        string operation,
        QueryDefinition query,
        PartitionKey? partition,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var asked = new QueryRequestOptions { PartitionKey = partition, MaxItemCount = pageSize };
        using var pages = new CosmosPages(Container(container), query, asked);
        while (pages.HasMore)
        {
            using var page = await _tries.RunAsync(() => pages.NextAsync(operation, cancellationToken), cancellationToken);
            foreach (var document in page.RootElement.GetProperty("Documents").EnumerateArray())
            {
                yield return document;
            }
        }
    }

    private static ConflictException Conflict(DocumentKey key) =>
        new($"Another version of {key.Container}/{key.Partition}/{key.Id} is there.");

    private Container Container(string name)
    {
        CosmosContainers.PartitionKey(name);
        return client.GetContainer(options.CosmosDatabase, name);
    }
}
