using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Benchmarks;

/// <summary>A data folder in which the made-up results of one province are announced, for whoever starts <c>lpa</c> on it.</summary>
internal sealed class AnnouncedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AssessmentYear Year { get; } = new(2568);

    public string Path => _folder["data"];

    public async Task AnnounceAsync(ProvinceCode province)
    {
        await using var services = CommandServices.Build(new DirectoryInfo(Path), makes: true);
        var table = new ImportRequest
        {
            Year = Year,
            Province = province,
            FileName = "table.csv",
            Content = Encoding.UTF8.GetBytes(MadeUpTables.Of(province.ToString())),
        };
        var announcement = new AnnounceRequest
        {
            Year = Year,
            Province = province,
            Date = new DateOnly(2025, 8, 25),
        };

        await services.GetRequiredService<ImportResults>().RunAsync(table, CancellationToken.None);
        await services.GetRequiredService<AnnounceResults>().RunAsync(announcement, CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();
}
