using System.Net.Sockets;
using System.Reflection;
using LpaFunctions.App;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Azure.Telemetry;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Http;
using LpaFunctions.LocalHost.Logs;
using LpaFunctions.LocalHost.People;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Queues;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The embedded default: runs the function classes by their trigger attributes on one machine, over one data folder.</summary>
public sealed class EmbeddedHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DataFolderLock _lock;

    private EmbeddedHost(WebApplication app, DataFolderLock @lock, Uri address, FolderRights rights)
    {
        Rights = rights;
        _app = app;
        _lock = @lock;
        Address = address;
    }

    /// <summary>"http://localhost:7071/".</summary>
    public Uri Address { get; }

    /// <summary>What was found of the data folder's rights at the start.</summary>
    public FolderRights Rights { get; }

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<FunctionDescriptor> Functions => Services.GetRequiredService<IReadOnlyList<FunctionDescriptor>>();

    /// <summary>Starts the host; when it returns, HTTP answers and all listeners run.</summary>
    /// <exception cref="CommandFailedException">The folder cannot be used, another host works on it, or the port is taken.</exception>
    public static async Task<EmbeddedHost> StartAsync(EmbeddedHostOptions options, CancellationToken cancellationToken)
    {
        var rights = CommandServices.MakeDataFolder(options.Data);
        var folderLock = DataFolderLock.Take(options.Data.FullName);
        WebApplication? app = null;
        try
        {
            var address = options.PublicAddress ?? new Uri($"http://localhost:{options.Port}/");
            app = Build(options, address);
            CommandServices.OpenState(app.Services);
            await NetworkCheck.RunAsync(app.Services, options.Listen, cancellationToken);
            await app.Services.GetRequiredService<HeldMessages>().ReleaseAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            return new EmbeddedHost(app, folderLock, address, rights);
        }
        catch (Exception e)
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            folderLock.Dispose();
            if (e is IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException })
            {
                throw new CommandFailedException(
                    $"พอร์ต {options.Port} ถูกโปรแกรมอื่นใช้อยู่ ปิดโปรแกรมนั้น หรือใช้พอร์ตอื่นด้วย --port",
                    e
                );
            }

            if (
                e is SocketException { SocketErrorCode: SocketError.AccessDenied }
                || e.InnerException is SocketException { SocketErrorCode: SocketError.AccessDenied }
            )
            {
                throw new CommandFailedException(
                    $"พอร์ต {options.Port} ต้องใช้สิทธิ์ของผู้ดูแลเครื่อง ใช้พอร์ตตั้งแต่ 1024 ด้วย --port",
                    e
                );
            }

            if (e is OptionsValidationException wrong)
            {
                throw new CommandFailedException($"ค่าที่ตั้งไว้ใช้ไม่ได้ แก้ใน local.settings.json หรือตัวแปรแวดล้อม: {wrong.Message}", e);
            }

            throw;
        }
    }

    /// <summary>Ends when the process is asked to stop (Ctrl-C, SIGTERM) or the token is.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _lock.Dispose();
    }

    private static WebApplication Build(EmbeddedHostOptions options, Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "lpa" }
        );
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddLpaSettings(options.Data, options.Settings);
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(o => o.FormatterName = HostLogFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<HostLogFormatter, ConsoleFormatterOptions>();
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What stops the start is told once, by whoever started the host, and without the stack of the framework.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (options.TellRejections)
        {
            builder.Logging.AddFilter(typeof(Pipeline.Evidence.ExtractEvidence).FullName, LogLevel.Information);
        }
        // The trigger service ends its functions within StopGrace; the web server's own limit must not cut that short.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = options.StopGrace + TimeSpan.FromSeconds(5));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.Bytes;
            Listen(kestrel, options);
        });
        AddServices(builder.Services, builder.Configuration, options, address);
        var app = builder.Build();
        Map(app);

        return app;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, EmbeddedHostOptions options)
    {
        if (options.Listen is { } address)
        {
            kestrel.Listen(address, options.Port);
        }
        else
        {
            kestrel.ListenLocalhost(options.Port);
        }
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration, EmbeddedHostOptions options, Uri address)
    {
        var functions = FunctionCatalog.Find(options.Functions ?? Assembly.Load("LpaFunctions.App"), configuration);
        var onAzure = options.Storage == EmbeddedHostOptions.AzureStorage;
        _ = onAzure
            ? services.AddLpaOnAzure(options.Data, address, options.Clock, configuration)
            : services.AddLpa(options.Data, address, options.Clock);

        services.AddAzureTelemetry(configuration);
        services.AddQueueSignals();
        services.AddMvcCore();
        services.AddForeignPages(configuration);
        services.AddSingleton(options);
        services.AddSingleton(functions);
        services.AddSingleton(HostFile.Load(Path.Combine(AppContext.BaseDirectory, "host.json")));
        services.AddDoors(new GuardOptions { TrustsPrincipalHeader = true, HasPasskeys = true });
        services.AddPasskeys();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<JoinPages>();
        services.AddSingleton(p =>
        {
            var folder = onAzure ? null : p.GetRequiredService<EmbeddedOptions>().EvidenceFolder;
            return new EvidenceFolder(folder);
        });

        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<HostState>();
        services.AddSingleton<HeldMessages>();
        services.AddSingleton<DelayedMessages>();
        services.AddSingleton<DeletedEvidence>();
        services.AddSingleton<BlobQueue>();
        services.AddSingleton<WorkWatch>();
        services.AddSingleton(p => new HealthPart(stop =>
            p.GetRequiredService<WorkWatch>().LookAsync(p.GetRequiredService<IWorkQueue>(), stop)
        ));
        services.AddSingleton<HttpFunctions>();
        services.AddSingleton<OpenDataFiles>();
        services.AddSingleton<SiteFiles>();

        services.AddHostedService<ReaderWarmUp>();
        services.AddHostedService<TriggerService>();
        services.AddHostedService<ClockSteps>();
        options.Configure(services);
    }

    private static void Map(WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                SecurityHeaders.AddTo(context);
                // A web server with TLS in front says so; links that pages give out begin as it is reached.
                if (context.Request.Headers["X-Forwarded-Proto"].FirstOrDefault() == "https")
                {
                    context.Request.Scheme = "https";
                }

                return next(context);
            }
        );
        app.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseForeignPages();
        var cookie = app.Services.GetRequiredService<DeviceCookie>();
        app.Use(
            async (context, next) =>
            {
                await cookie.IdentifyAsync(context);
                await next(context);
            }
        );
        var http = app.Services.GetRequiredService<HttpFunctions>();
        var functions = app.Services.GetRequiredService<IReadOnlyList<FunctionDescriptor>>().OfType<HttpFunction>().ToList();
        foreach (var function in functions)
        {
            http.Map(app, function, app.Services.GetRequiredService<HostFile>().Http.RoutePrefix);
        }

        HttpFunctions.MapOptions(app, functions, app.Services.GetRequiredService<HostFile>().Http.RoutePrefix);

        app.Services.GetRequiredService<JoinPages>().Map(app);
        app.Services.GetRequiredService<PasskeyPages>().Map(app);
        app.Services.GetRequiredService<OpenDataFiles>().Map(app);
        app.Services.GetRequiredService<SiteFiles>().Map(app);
    }
}
