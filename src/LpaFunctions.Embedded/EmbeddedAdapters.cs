using LpaFunctions.Embedded.Evidence;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Publishing;
using LpaFunctions.Embedded.Queues;
using LpaFunctions.Embedded.Records;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Embedded;

/// <summary>Registers the adapters of one machine: folders and one SQLite file.</summary>
public static class EmbeddedAdapters
{
    /// <summary>Name under which the state file keeps the key of upload links.</summary>
    public const string UploadSecret = "upload-links";

    public static IServiceCollection AddEmbeddedAdapters(this IServiceCollection services, EmbeddedOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new StorageInfo(StorageInfo.Embedded));
        services.AddSingleton(ReferenceFolders.For(options.ConfigFolder));
        services.AddSingleton<SqliteStateFile>();
        services.AddHostedService<ClearHalfWritten>();
        services.AddHostedService<RepairAfterCrash>();
        services.AddSingleton<DiskProbe>();
        services.AddSingleton(p => new HealthPart(stop => p.GetRequiredService<DiskProbe>().LookAsync(stop)));
        services.AddSingleton(p => new UploadTickets(
            () => p.GetRequiredService<SqliteStateFile>().Secret(UploadSecret),
            options.PublicAddress,
            p.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<IEvidenceStore>(p => new FolderEvidenceStore(
            new SafeFolder(options.EvidenceFolder, p.GetRequiredService<TimeProvider>(), holdsHidden: true),
            p.GetRequiredService<UploadTickets>()
        ));
        services.AddSingleton<IWorkQueue, SqliteWorkQueue>();
        services.AddSingleton<IScoreStore, SqliteScoreStore>();
        services.AddSingleton<IBundleStore>(p => new FolderBundleStore(Folder(p, options.OpenDataFolder)));
        services.AddKeyedSingleton<IBundleStore>(BundleStores.Site, (p, _) => new FolderBundleStore(Folder(p, options.SiteFolder)));
        services.AddKeyedSingleton<IBundleStore>(BundleStores.Reports, (p, _) => new FolderBundleStore(Folder(p, options.ReportsFolder)));
        services.AddKeyedSingleton<IBundleStore>(BundleStores.Config, (p, _) => new FolderBundleStore(Folder(p, options.ConfigFolder)));

        return services;
    }

    /// <param name="dataFolder">Made when missing.</param>
    public static IServiceCollection AddEmbeddedAdapters(this IServiceCollection services, string dataFolder) =>
        services.AddEmbeddedAdapters(new EmbeddedOptions { DataFolder = dataFolder });

    private static SafeFolder Folder(IServiceProvider services, string path) => new(path, services.GetRequiredService<TimeProvider>());
}
