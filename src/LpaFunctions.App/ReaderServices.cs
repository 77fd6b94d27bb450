using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Cuts;
using LpaFunctions.Scans.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.App;

/// <summary>Lets reader processes read evidence, the same on both hosts (docs/adr/0110).</summary>
public static class ReaderServices
{
    // Beside the host, where its deployment has put it.
    private const string NativeFolder = "reader";

    /// <param name="assembly">Full path of the host's own assembly, which is the reader where no native one starts.</param>
    public static IServiceCollection AddReaderProcesses(this IServiceCollection services, string assembly)
    {
        var options = services.AddOptions<ReaderOptions>();
        options.Configure<IConfiguration>((bound, configuration) => configuration.GetSection(ReaderOptions.Section).Bind(bound));
        options.Validate(bound => bound.AreRight, $"{ReaderOptions.Section}: every amount and time must be above 0, Count at most 32.");
        options.ValidateOnStart();

        services.AddSingleton(provider => Pool(provider, assembly));
        services.Replace(ServiceDescriptor.Singleton<IEvidenceReader>(Evidence));
        services.Replace(ServiceDescriptor.Singleton<IPageCutter, CutProcesses>());
        return services.Replace(ServiceDescriptor.Singleton<IPartReader, PartProcesses>());
    }

    private static ReaderPool Pool(IServiceProvider services, string assembly)
    {
        var options = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ReaderOptions>>().Value;
        var logger = services.GetRequiredService<ILogger<ReaderPool>>();
        var pool = new ReaderPool(
            Programs(options, assembly),
            ReaderMain.Version,
            options,
            message => logger.LogWarning("A program for reading is passed over: {Message}", message)
        );
        services.GetRequiredService<PipelineMetrics>().Watch(pool.Figures);
        return pool;
    }

    private static EvidenceProcesses Evidence(IServiceProvider services) =>
        new(
            services.GetRequiredService<ReaderPool>(),
            services.GetRequiredService<FileDocuments>().Version,
            services.GetRequiredService<PipelineOptions>().Limits,
            services.GetService<OutsideReaders>() ?? new OutsideReaders()
        );

    private static List<ReaderProgram> Programs(ReaderOptions options, string assembly)
    {
        var name = OperatingSystem.IsWindows() ? "lpa.exe" : "lpa";
        // A reader starts in a folder of its own: its path must not hang on the folder that the host was started in.
        var native = Path.GetFullPath(options.Program ?? Path.Combine(AppContext.BaseDirectory, NativeFolder, name));
        var programs = new List<ReaderProgram> { ReaderProgram.OwnAssembly(assembly) };
        if (File.Exists(native))
        {
            programs.Insert(0, ReaderProgram.Native(native, EvidenceWork.Name, PartWork.Name, CutWork.Name));
        }

        return programs;
    }
}
