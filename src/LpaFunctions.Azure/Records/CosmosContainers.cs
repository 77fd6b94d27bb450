using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Records;

/// <summary>The containers of the database with their partition keys and indexes. infra/modules/cosmos.bicep repeats them; a test compares the two.</summary>
public static class CosmosContainers
{
    /// <summary>Partition key property by container: the LGO's year in readings and scores, the province's year in results.</summary>
    public static IReadOnlyDictionary<string, string> PartitionKeys { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["readings"] = "lgoYear",
            ["results"] = "provinceYear",
            ["scores"] = "lgoYear",
        };

    /// <exception cref="ArgumentException">No such container.</exception>
    public static string PartitionKey(string container) =>
        PartitionKeys.TryGetValue(container, out var key)
            ? key
            : throw new ArgumentException(
                $"There is no container '{container}': {string.Join(", ", PartitionKeys.Keys)}.",
                nameof(container)
            );

    /// <summary>Only the partition key is indexed beside the id, which always is: nothing else is asked for, and every indexed path costs request units at each write.</summary>
    public static ContainerProperties Properties(string container)
    {
        var key = PartitionKey(container);
        var properties = new ContainerProperties(container, $"/{key}");
        properties.IndexingPolicy.IncludedPaths.Add(new IncludedPath { Path = $"/{key}/?" });
        properties.IndexingPolicy.ExcludedPaths.Add(new ExcludedPath { Path = "/*" });
        return properties;
    }

    /// <summary>Makes what is missing; for emulators.</summary>
    public static async Task CreateMissingAsync(CosmosClient client, string database, CancellationToken cancellationToken)
    {
        var made = (await client.CreateDatabaseIfNotExistsAsync(database, cancellationToken: cancellationToken)).Database;
        foreach (var container in PartitionKeys.Keys)
        {
            await made.CreateContainerIfNotExistsAsync(Properties(container), cancellationToken: cancellationToken);
        }
    }
}
