using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Folders;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.State;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Hosting;

/// <summary>Registers the adapters of one machine: folders and one SQLite file.</summary>
public static class EmbeddedAdapters
{
    /// <summary>Key of the <see cref="IBundleStore"/> over reports/; the one without a key is open-data/.</summary>
    public const string Reports = "reports";

    public static IServiceCollection AddEmbeddedAdapters(this IServiceCollection services, EmbeddedOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new StorageInfo("embedded"));
        services.AddSingleton(ReferenceFolders.For(options.ConfigFolder));
        services.AddSingleton<SqliteStateFile>();
        services.AddHostedService<RepairAfterCrash>();
        services.AddSingleton<UploadTickets>();
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<IEvidenceStore>(p => new FolderEvidenceStore(
            Folder(p, options.EvidenceFolder),
            p.GetRequiredService<UploadTickets>()
        ));
        services.AddSingleton<IWorkQueue, SqliteWorkQueue>();
        services.AddSingleton<IScoreStore, SqliteScoreStore>();
        services.AddSingleton<IBundleStore>(p => new FolderBundleStore(Folder(p, options.OpenDataFolder)));
        services.AddKeyedSingleton<IBundleStore>(Reports, (p, _) => new FolderBundleStore(Folder(p, options.ReportsFolder)));
        return services;
    }

    /// <param name="dataFolder">Made when missing.</param>
    public static IServiceCollection AddEmbeddedAdapters(this IServiceCollection services, string dataFolder) =>
        services.AddEmbeddedAdapters(new EmbeddedOptions { DataFolder = dataFolder });

    private static SafeFolder Folder(IServiceProvider services, string path) => new(path, services.GetRequiredService<TimeProvider>());
}
