using Azure.Storage.Blobs.Models;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Failures;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Reference;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Failures;
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
    // A role given a minute ago is not known everywhere yet: after a first deployment 403 may last for minutes.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Tries once. Where Storage or the database does not let us in yet the start goes on, for the host would end a worker that keeps it waiting; until then reference data refuses.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryPrepareAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!config.IsFetched)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await TryPrepareAsync(stoppingToken);
        }

        using var timer = new PeriodicTimer(options.ConfigRefresh, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    private async Task TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (options.CreateMissing)
            {
                await CreateMissingAsync(cancellationToken);
            }

            await config.RefreshAsync(cancellationToken);
        }
        catch (Exception away) when (!cancellationToken.IsCancellationRequested && AzureErrors.KindOf(away) == ErrorKind.Transient)
        {
            logger.LogWarning(away, "Storage or the database does not let us in yet; once more in {Pause}.", Pause);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await config.RefreshAsync(cancellationToken);
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
