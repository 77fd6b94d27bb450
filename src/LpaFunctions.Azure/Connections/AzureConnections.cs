using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Connections;

/// <summary>The clients of one running program: they pool connections and are made once.</summary>
public sealed class AzureConnections(StorageClients work, StorageClients openData, CosmosClient cosmos) : IDisposable
{
    public StorageClients Work { get; } = work;
    public StorageClients OpenData { get; } = openData;
    public CosmosClient Cosmos { get; } = cosmos;

    public void Dispose() => Cosmos.Dispose();
}
