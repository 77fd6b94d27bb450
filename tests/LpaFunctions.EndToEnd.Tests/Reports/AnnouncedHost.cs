using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Reports;

/// <summary>A running host with two announced provinces: Chanthaburi (82 LGOs) and one that is just large enough to make a PDF a long report.</summary>
public sealed class AnnouncedHost : IAsyncLifetime
{
    /// <summary>Loei has 101 LGOs; letters of more than 100 are long.</summary>
    public const string Large = "42";
    public const string Small = "22";

    private readonly TemporaryFolder _data = new();
    private EmbeddedHost? _host;

    /// <summary>A program of the office that asks for reports of both provinces.</summary>
    public HttpClient Client { get; private set; } = null!;

    public EmbeddedHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(_data);
        Client = await Callers.ProgramAsync(_host.Services, _host.Address, TestContext.Current.CancellationToken);
        await AnnounceAsync(Small, MadeUpTables.Chanthaburi);
        await AnnounceAsync(Large, MadeUpTables.Of(Large));
        // A report names the bundle it was made from: published before the first test asks, and not by the timer between two of its questions.
        await Host.Services.GetRequiredService<PublishResults>().RunAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
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
        var outcome = await Host
            .Services.GetRequiredService<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = year,
                    Province = code,
                    FileName = "table.csv",
                    Content = Encoding.UTF8.GetBytes(table),
                },
                TestContext.Current.CancellationToken
            );
        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        await Host
            .Services.GetRequiredService<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = year,
                    Province = code,
                    LetterNumber = "ที่ ทส 0023.3/ว 1",
                    Date = new DateOnly(2025, 8, 25),
                    Post = "ผู้ว่าราชการจังหวัด",
                },
                TestContext.Current.CancellationToken
            );
    }
}
