using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Reports;

/// <summary>A running host with two announced provinces: Chanthaburi (82 LGOs) and one that is just large enough to make a PDF a long report.</summary>
public sealed class AnnouncedHost : IAsyncLifetime
{
    /// <summary>Loei has 101 LGOs; more than 100 are long.</summary>
    public const string Large = "42";
    public const string Small = "22";

    private readonly TemporaryFolder _data = new();
    private EmbeddedHost? _host;

    public EmbeddedHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(_data);
        var table = await File.ReadAllTextAsync(RepoFiles.Fixture("results/chanthaburi-2568.csv"), TestContext.Current.CancellationToken);
        await AnnounceAsync(Small, table);
        await AnnounceAsync(Large, TableOf(Large, table));
        // A report names the bundle it was made from: published before the first test asks, and not by the timer between two of its questions.
        await Host.Services.GetRequiredService<PublishResults>().RunAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
        _data.Dispose();
    }

    private async Task AnnounceAsync(string province, string table)
    {
        var year = new AssessmentYear(2568);
        var code = ProvinceCode.Parse(province, null);
        var outcome = await Host.Services.GetRequiredService<ImportResults>().RunAsync(
            new ImportRequest { Year = year, Province = code, FileName = "table.csv", Content = Encoding.UTF8.GetBytes(table) }, TestContext.Current.CancellationToken);
        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        await Host.Services.GetRequiredService<AnnounceResults>().RunAsync(
            new AnnounceRequest { Year = year, Province = code, LetterNumber = "ที่ ทส 0023.3/ว 1", Date = new DateOnly(2025, 8, 25), Post = "ผู้ว่าราชการจังหวัด" }, TestContext.Current.CancellationToken);
    }

    // Every LGO of the province with the marks of some LGO of its type: made up, but sums and ratios are right.
    private static string TableOf(string province, string table)
    {
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToArray();
        var registry = File.ReadLines(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv")).Skip(1).Select(l => l.Split(',')).Where(c => c[3] == province);
        var made = registry.Select(c => (string[])["2568", c[4], c[5], c[1], c[2], .. (rows.FirstOrDefault(r => r[3] == c[1]) ?? rows[1])[5..]]);
        return string.Join('\n', made.Prepend(rows[0]).Select(r => string.Join(',', r)));
    }
}
