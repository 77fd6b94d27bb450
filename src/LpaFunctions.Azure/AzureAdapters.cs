using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Scoring;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LpaFunctions.Azure;

/// <summary>Registers Blob, Queue and Cosmos DB storage behind the ports of the pipeline.</summary>
public static class AzureAdapters
{
    /// <summary>Reads "Azure" (<see cref="AzureOptions"/>), "AzureWebJobsStorage", "OpenDataStorage" and "Cosmos" at once, so that a wrong setting stops the start and not the first message.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or out of its range.</exception>
    public static IServiceCollection AddAzureAdapters(this IServiceCollection services, IConfiguration configuration)
    {
        var options = (configuration.GetSection(AzureOptions.Section).Get<AzureOptions>() ?? new AzureOptions()).Checked();
        var work = StorageConnection.Read(configuration, StorageConnection.Work);
        var openData = StorageConnection.Find(configuration, StorageConnection.OpenData) ?? work;
        var cosmos = CosmosConnection.Read(configuration);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => new AzureConnections(StorageClients.Connect(work, options), StorageClients.Connect(openData, options), CosmosClients.Connect(cosmos, options)));
        services.AddSingleton(provider => new UploadLinkSigner(Connections(provider).Work.Blobs, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEvidenceStore>(provider => new BlobEvidenceStore(
            Connections(provider).Work.Blobs.GetBlobContainerClient(options.EvidenceContainer), provider.GetRequiredService<UploadLinkSigner>(), options));
        services.AddSingleton<IWorkQueue>(provider => new StorageWorkQueue(Connections(provider).Work.Queues, options));
        services.AddSingleton<IScoreStore>(provider => new CosmosScoreStore(Connections(provider).Cosmos, options));
        services.AddSingleton<IBundleStore>(provider => new BlobBundleStore(Connections(provider).OpenData.Blobs.GetBlobContainerClient(options.OpenDataContainer), options));
        return services;
    }

    /// <summary>Makes the containers and the database that are missing, where <see cref="AzureOptions.CreateMissing"/> allows it. To be called once before the first step runs.</summary>
    public static async Task CreateMissingAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetRequiredService<AzureOptions>();
        if (!options.CreateMissing)
        {
            return;
        }
        var connections = Connections(provider);
        foreach (var name in new[] { options.EvidenceContainer, options.ReportsContainer, options.ConfigContainer })
        {
            await connections.Work.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
        await connections.OpenData.Blobs.GetBlobContainerClient(options.OpenDataContainer).CreateIfNotExistsAsync(global::Azure.Storage.Blobs.Models.PublicAccessType.Blob, cancellationToken: cancellationToken);
        await CosmosContainers.CreateMissingAsync(connections.Cosmos, options.CosmosDatabase, cancellationToken);
    }

    private static AzureConnections Connections(IServiceProvider provider) => provider.GetRequiredService<AzureConnections>();
}
