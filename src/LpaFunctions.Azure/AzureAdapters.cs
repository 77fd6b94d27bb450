using Azure.Storage.Blobs;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Azure.Failures;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Reference;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LpaFunctions.Azure;

/// <summary>Registers Blob, Queue and Cosmos DB storage behind the ports of the pipeline.</summary>
public static class AzureAdapters
{
    // To fetch what was edited and to notice it, generously.
    private static readonly TimeSpan RefreshTime = TimeSpan.FromSeconds(30);

    /// <summary>Reads "Azure" (<see cref="AzureOptions"/>), "AzureWebJobsStorage", "OpenDataStorage" and "Cosmos" at once, so that a wrong setting stops the start and not the first message.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or out of its range.</exception>
    public static IServiceCollection AddAzureAdapters(this IServiceCollection services, IConfiguration configuration)
    {
        var options = (configuration.GetSection(AzureOptions.Section).Get<AzureOptions>() ?? new AzureOptions()).Checked();
        // The trigger and the adapter must look into the same container.
        options = options with
        {
            EvidenceContainer = configuration[TriggerNames.EvidenceContainer] ?? options.EvidenceContainer,
        };
        var work = StorageConnection.Read(configuration, StorageConnection.Work);
        var openData = StorageConnection.Find(configuration, StorageConnection.OpenData) ?? work;
        var cosmos = CosmosConnection.Read(configuration);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.Replace(ServiceDescriptor.Singleton(new ErrorKinds(AzureErrors.KindOf)));
        services.AddSingleton(new StorageInfo("azure"));
        services.AddSingleton(_ => new AzureConnections(
            StorageClients.Connect(work, options),
            StorageClients.Connect(openData, options),
            CosmosClients.Connect(cosmos, options)
        ));
        services.AddSingleton(p => new UploadLinkSigner(Connections(p).Work.Blobs, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new ConfigCopy(Work(p, options.ConfigContainer), Path.GetFullPath(options.ConfigFolder)));
        services.AddSingleton(p => Folders(p.GetRequiredService<ConfigCopy>()));
        services.AddSingleton<IEvidenceStore>(p => new BlobEvidenceStore(
            Work(p, options.EvidenceContainer),
            p.GetRequiredService<UploadLinkSigner>(),
            options
        ));
        services.AddSingleton<IWorkQueue>(p => new StorageWorkQueue(Connections(p).Work.Queues, options));
        services.AddSingleton<IScoreStore>(p => new CosmosScoreStore(Connections(p).Cosmos, options));
        services.AddSingleton<IBundleStore>(p => new BlobBundleStore(
            Connections(p).OpenData.Blobs.GetBlobContainerClient(options.OpenDataContainer),
            options
        ));
        services.AddKeyedSingleton<IBundleStore>(
            BundleStores.Site,
            (p, _) => new BlobBundleStore(Connections(p).OpenData.Blobs.GetBlobContainerClient(options.SiteContainer), options)
        );
        services.AddKeyedSingleton<IBundleStore>(
            BundleStores.Reports,
            (p, _) => new BlobBundleStore(Work(p, options.ReportsContainer), options)
        );
        services.AddKeyedSingleton<IBundleStore>(
            BundleStores.Config,
            (p, _) => new BlobBundleStore(Work(p, options.ConfigContainer), options)
        );
        services.AddSingleton(new ReferenceSpread(options.ConfigRefresh + RefreshTime));
        // Before every other service of the host: what is edited must be here before anything looks at reference data, the first time too.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, AzurePreparation>());
        return services;
    }

    private static ReferenceFolders Folders(ConfigCopy copy) => ReferenceFolders.For(copy.Folder) with { IsFetched = () => copy.IsFetched };

    private static AzureConnections Connections(IServiceProvider provider) => provider.GetRequiredService<AzureConnections>();

    private static BlobContainerClient Work(IServiceProvider provider, string container) =>
        Connections(provider).Work.Blobs.GetBlobContainerClient(container);
}
