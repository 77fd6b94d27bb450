using Azure.Monitor.OpenTelemetry.Exporter;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Scoring;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Azure.Telemetry;

/// <summary>Sends the pipeline's own figures (files, pages, request units, conflicts, poison) to Application Insights over OpenTelemetry. The Functions host sends requests and logs by itself.</summary>
public static class AzureTelemetry
{
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Does nothing where no connection string is set.</summary>
    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ConnectionString] is not { Length: > 0 } connection)
        {
            return services;
        }

        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(PipelineMetrics.MeterName, RequestUnits.MeterName)
                    .AddAzureMonitorMetricExporter(exporter =>
                    {
                        exporter.ConnectionString = connection;
                        exporter.Credential = StorageClients.Identity(configuration["AZURE_CLIENT_ID"]);
                    })
            );
        return services;
    }
}
