using Azure.Storage.Blobs.Models;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Reference;
using LpaFunctions.Azure.Scoring;
using LpaFunctions.Azure.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Azure;

/// <summary>Before the first function runs: makes what is missing, where that is allowed, and fetches the edited reference data; then looks for edits from time to time.</summary>
public sealed class AzurePreparation(
    AzureConnections connections,
    AzureOptions options,
    ConfigCopy config,
    TimeProvider clock,
    ILogger<AzurePreparation> logger
) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.CreateMissing)
        {
            await CreateMissingAsync(cancellationToken);
        }

        await config.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.ConfigRefresh, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await config.RefreshAsync(stoppingToken);
            }
            catch (Exception away) when (away is not OperationCanceledException)
            {
                logger.LogWarning(
                    away,
                    "The container {Container} could not be read; what was fetched before stays in use.",
                    options.ConfigContainer
                );
            }
        }
    }

    private async Task CreateMissingAsync(CancellationToken cancellationToken)
    {
        foreach (var name in new[] { options.EvidenceContainer, options.ReportsContainer, options.ConfigContainer })
        {
            await connections.Work.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        await connections
            .OpenData.Blobs.GetBlobContainerClient(options.OpenDataContainer)
            .CreateIfNotExistsAsync(PublicAccessType.Blob, cancellationToken: cancellationToken);
        await CosmosContainers.CreateMissingAsync(connections.Cosmos, options.CosmosDatabase, cancellationToken);
    }
}
