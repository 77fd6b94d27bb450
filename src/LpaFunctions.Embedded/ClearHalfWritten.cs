using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using Microsoft.Extensions.Hosting;

namespace LpaFunctions.Embedded;

/// <summary>Removes at the start what a killed host left half-written in the folders of the stores: to some nobody writes for days.</summary>
public sealed class ClearHalfWritten(EmbeddedOptions options, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        string[] folders =
        [
            options.EvidenceFolder,
            options.OpenDataFolder,
            options.SiteFolder,
            options.ReportsFolder,
            options.ConfigFolder,
        ];

        foreach (var own in folders.Select(folder => Path.Combine(folder, SafeFolder.OwnFolder)).Where(Directory.Exists))
        {
            Clear(own);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Clear(string own)
    {
        try
        {
            new HalfWritten(own, clock).Remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written to: the disk probe tells the operator.
        }
    }
}
