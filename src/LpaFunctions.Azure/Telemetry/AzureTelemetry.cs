using Azure.Monitor.OpenTelemetry.Exporter;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Records;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace LpaFunctions.Azure.Telemetry;

/// <summary>
/// Sends the pipeline's own figures (files, pages, lag, request units, conflicts, poison, memory of readers), its spans and the calls to Storage and Cosmos DB over
/// OpenTelemetry: to Application Insights, or to whatever collector the standard variables of OpenTelemetry name. The Functions host
/// begins each trace and sends requests and logs by itself.
/// </summary>
public static class AzureTelemetry
{
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The clients of Storage, Cosmos DB and Document Intelligence.
    private const string ClientSources = "Azure.*";

    /// <summary>Does nothing where neither is set.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var insights = configuration[ConnectionString];
        var toCollector = !string.IsNullOrEmpty(configuration[Collector]);
        if (string.IsNullOrEmpty(insights) && !toCollector)
        {
            return services;
        }

        // The clients' traces are still called experimental, and are silent without it.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", isEnabled: true);
        var telemetry = services
            .AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource(ClientSources, PipelineTraces.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(PipelineMetrics.MeterName, RequestUnits.MeterName));
        if (toCollector)
        {
            telemetry.UseOtlpExporter();
        }
        else
        {
            telemetry
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(to => Set(to, insights!, configuration)))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(to => Set(to, insights!, configuration)));
        }

        return services;
    }

    private static void Set(AzureMonitorExporterOptions exporter, string connection, IConfiguration configuration)
    {
        exporter.ConnectionString = connection;
        exporter.Credential = StorageClients.Identity(configuration["AZURE_CLIENT_ID"]);
    }
}
