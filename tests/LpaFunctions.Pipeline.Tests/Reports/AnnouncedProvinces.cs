using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

/// <summary>A pipeline with two announced provinces, one small and one whose PDF is a long report.</summary>
public sealed class AnnouncedProvinces : IAsyncLifetime
{
    /// <summary>Chanthaburi: 82 LGOs.</summary>
    public static readonly ProvinceCode Small = ProvinceCode.Parse("22", null);

    /// <summary>Loei: 101 LGOs; letters of more than 100 are long.</summary>
    public static readonly ProvinceCode Large = ProvinceCode.Parse("42", null);

    public PipelineUnderTest Pipeline { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await AnnounceAsync(Small, MadeUpTables.Chanthaburi);
        await AnnounceAsync(Large, MadeUpTables.Of($"{Large}"));
    }

    public ValueTask DisposeAsync() => Pipeline.DisposeAsync();

    private async Task AnnounceAsync(ProvinceCode province, string table)
    {
        var outcome = await Pipeline
            .Get<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = PipelineUnderTest.Year,
                    Province = province,
                    FileName = "table.csv",
                    Content = Encoding.UTF8.GetBytes(table),
                },
                PipelineUnderTest.Stop
            );
        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        await Pipeline
            .Get<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = PipelineUnderTest.Year,
                    Province = province,
                    LetterNumber = "ทส 0023.3/ว 1",
                    Date = new DateOnly(2025, 8, 25),
                    Post = "ผู้ว่าราชการจังหวัด",
                },
                PipelineUnderTest.Stop
            );
    }
}
