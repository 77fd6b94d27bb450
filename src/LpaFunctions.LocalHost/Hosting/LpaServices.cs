using LpaFunctions.App;
using LpaFunctions.Azure;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The services over one data folder: the same for the host and for commands beside it.</summary>
public static class LpaServices
{
    /// <summary>Settings: the pipeline's defaults, then local.settings.json of the working and of the data folder, the environment, and what the caller says.</summary>
    public static IConfigurationBuilder AddLpaSettings(
        this IConfigurationBuilder configuration,
        DirectoryInfo data,
        IReadOnlyDictionary<string, string?> settings
    ) =>
        configuration
            .AddInMemoryCollection(PipelineOptions.Defaults)
            .AddInMemoryCollection(LocalSettings.Read("local.settings.json"))
            .AddInMemoryCollection(LocalSettings.Read(Path.Combine(data.FullName, "local.settings.json")))
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings);

    public static IServiceCollection AddLpa(this IServiceCollection services, DirectoryInfo data, Uri publicAddress, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddPipeline().AddScanReader().AddReaderProcesses(typeof(LpaServices).Assembly.Location);
        services.AddEmbeddedAdapters(new EmbeddedOptions { DataFolder = data.FullName, PublicAddress = publicAddress });
        services.TryAddSingleton<HostState>();
        services.AddSingleton<LeftOfYear>();
        services.AddPdfPrinter();
        return services;
    }

    /// <summary>The same over Storage and Cosmos DB, or their emulators; the data folder keeps only what the host itself must remember.</summary>
    /// <exception cref="CommandFailedException">A connection is not set.</exception>
    public static IServiceCollection AddLpaOnAzure(
        this IServiceCollection services,
        DirectoryInfo data,
        Uri publicAddress,
        TimeProvider clock,
        IConfiguration configuration
    )
    {
        services.AddSingleton(clock);
        services.AddPipeline().AddScanReader().AddReaderProcesses(typeof(LpaServices).Assembly.Location);
        services.AddSingleton(new EmbeddedOptions { DataFolder = data.FullName, PublicAddress = publicAddress });
        services.AddSingleton<SqliteStateFile>();
        services.AddPdfPrinter();

        try
        {
            return services.AddAzureAdapters(configuration);
        }
        catch (OptionsValidationException missing)
        {
            throw new CommandFailedException(
                $"ยังไม่ได้ตั้งค่าการเชื่อมต่อ Azure: {missing.Message} ใส่ค่าใน local.settings.json (ดู local.settings.sample.json) หรือตัวแปรแวดล้อม",
                missing
            );
        }
    }

    private static void AddPdfPrinter(this IServiceCollection services)
    {
        services.AddSingleton(new ChromiumOptions { Program = Environment.GetEnvironmentVariable("LPA_CHROMIUM") });
        services.AddSingleton<ChromiumPdfPrinter>();
        services.AddSingleton<IPdfPrinter>(p => new SectionPdfPrinter(p.GetRequiredService<ChromiumPdfPrinter>()));
    }

    /// <summary>Puts the queue that wakes its listeners around the adapter's.</summary>
    public static IServiceCollection AddQueueSignals(this IServiceCollection services)
    {
        var adapter = services.Last(s => s.ServiceType == typeof(IWorkQueue) && !s.IsKeyedService);
        services.AddSingleton<QueueSignals>();
        services.Replace(
            ServiceDescriptor.Singleton<IWorkQueue>(p => new SignallingWorkQueue(
                (IWorkQueue)Make(adapter, p),
                p.GetRequiredService<QueueSignals>(),
                p.GetRequiredService<TimeProvider>()
            ))
        );
        return services;
    }

    private static object Make(ServiceDescriptor adapter, IServiceProvider services) =>
        adapter.ImplementationInstance
        ?? adapter.ImplementationFactory?.Invoke(services)
        ?? ActivatorUtilities.CreateInstance(services, adapter.ImplementationType!);
}
