using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Worker.Tests.Listeners;

/// <summary>The blob and queue listeners of the Functions host (WebJobs), with the settings of our host.json, over a class of jobs.</summary>
internal static class RealListeners
{
    /// <param name="jobs">The class whose methods carry the triggers.</param>
    /// <param name="names">What %names% in its triggers stand for.</param>
    public static async Task<IHost> StartAsync(
        string storage,
        object jobs,
        IReadOnlyDictionary<string, string> names,
        HostFile? settings = null
    )
    {
        var file = settings ?? HostFile.Load(Path.Combine(RepoFiles.Root, "src/LpaFunctions.App/host.json"));
        var host = new HostBuilder()
            .ConfigureAppConfiguration(c => c.AddInMemoryCollection([new("AzureWebJobsStorage", storage)]))
            .ConfigureLogging(l => l.ClearProviders())
            .ConfigureWebJobs(web =>
            {
                web.AddAzureStorageQueues(queues =>
                {
                    queues.BatchSize = file.Queues.BatchSize;
                    queues.NewBatchThreshold = file.Queues.EffectiveNewBatchThreshold;
                    queues.MaxDequeueCount = file.Queues.MaxDequeueCount;
                    queues.VisibilityTimeout = file.Queues.VisibilityTimeout;
                    queues.MaxPollingInterval = file.Queues.MaxPollingInterval;
                });
                web.AddAzureStorageBlobs(blobs =>
                {
                    blobs.MaxDegreeOfParallelism = file.Blobs.MaxDegreeOfParallelism;
                    blobs.PoisonBlobThreshold = file.Blobs.PoisonBlobThreshold;
                });
            })
            .ConfigureServices(services =>
            {
                services.AddSingleton<ITypeLocator>(new OneClass(jobs.GetType()));
                services.AddSingleton<IJobActivator>(new OneInstance(jobs));
                services.AddSingleton<INameResolver>(new Names(names));
            })
            .Build();
        await host.StartAsync();
        return host;
    }

    private sealed class OneClass(Type type) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [type];
    }

    private sealed class OneInstance(object instance) : IJobActivator
    {
        public T CreateInstance<T>() => (T)instance;
    }

    private sealed class Names(IReadOnlyDictionary<string, string> names) : INameResolver
    {
        public string Resolve(string name) => names[name];
    }
}
