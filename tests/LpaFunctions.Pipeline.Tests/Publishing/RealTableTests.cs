using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Tests.Importing;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>The real 2568 table of Chanthaburi: imported, announced, published, verified, opened by others.</summary>
public sealed class RealTableTests : IAsyncLifetime
{
    private const string Folder = "lpa/2568/22/v1/";
    private readonly PublishingHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host
            .Get<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = PublishingHost.Year,
                    Province = PublishingHost.Chanthaburi,
                    FileName = "table.csv",
                    Content = await File.ReadAllBytesAsync(RepoFiles.Fixture("results/chanthaburi-2568.csv")),
                },
                TestContext.Current.CancellationToken
            );
        await _host.AnnounceAsync(PublishingHost.Chanthaburi);
        await _host.PublishAsync();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Publish_RealTable_KeepsEveryFigureAndTheMean()
    {
        var source = File.ReadLines(RepoFiles.Fixture("results/chanthaburi-2568.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => string.Join('|', c[2..5].Concat(c[5..].Select(decimal.Parse).Select(n => n.ToString("0.00")))))
            .Order();
        var published = _host
            .Read(Folder + "results.csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => string.Join('|', c[3..6].Concat(c[6..24].Concat(c[30..33]).Select(decimal.Parse).Select(n => n.ToString("0.00")))))
            .Order();

        Assert.Equal(source, published);
        // 6701.81 / 82 = 81.72939024390243...: the sum is exact, the mean is published with two places.
        Assert.Contains("2568,province,จันทบุรี,82,82,6701.81,81.73,80.00,true", _host.Read(Folder + "summary.csv"));
        Assert.StartsWith("81.72939024390243", (6701.81m / 82m).ToString());
        Assert.Contains(",82,4687.48,57.16,", _host.Read(Folder + "summary.csv"));
        Assert.StartsWith("57.16439024390243", (4687.48m / 82m).ToString());
    }

    [Fact]
    public async Task Verify_RealTable_AgreesToTheLastDigit()
    {
        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(
            Path.Combine(_host.OpenData, "lpa/2568/22"),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(outcome.Problems);
        Assert.Equal(10, outcome.Checked.Count);
    }

    [Theory]
    [InlineData("results", ",94.40,", ",94.41,")]
    [InlineData("summary", "6701.81,81.73", "6701.81,81.72")]
    [InlineData("bands", "ดีเด่น,90.00,5", "ดีเด่น,90.00,6")]
    [InlineData("domains", ",d1,20,20,100.00,", ",d1,20,19,95.00,")]
    public async Task Verify_FigureChangedWithItsHashes_IsFound(string table, string right, string wrong)
    {
        // Somebody changes CSV and JSON alike and writes new hashes: only the arithmetic can tell.
        var folder = Path.Combine(_host.OpenData, Folder);
        var csv = await File.ReadAllTextAsync(Path.Combine(folder, $"{table}.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(right, csv);
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{table}.csv"),
            csv.Replace(right, wrong),
            new UTF8Encoding(true),
            TestContext.Current.CancellationToken
        );
        Tamper.RewriteJsonAndHashes(folder, table);
        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(folder, TestContext.Current.CancellationToken);

        Assert.NotEmpty(outcome.Problems);
    }

    [Fact]
    public async Task Verify_ByteChanged_NamesTheFile()
    {
        await File.AppendAllTextAsync(Path.Combine(_host.OpenData, Folder, "awards.csv"), "x", TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(Path.Combine(_host.OpenData, Folder), TestContext.Current.CancellationToken);

        Assert.StartsWith("awards.csv", Assert.Single(outcome.Problems));
    }

    [Fact]
    public async Task Verify_FilesThatAreNotListed_NamesThemAndChecksTheFigures()
    {
        var folder = Path.Combine(_host.OpenData, Folder);
        Directory.CreateDirectory(Path.Combine(folder, "more"));
        foreach (var name in new[] { "results (1).csv", "more/คะแนน.csv", "Thumbs.db", ".DS_Store", "~$lpa-2568-22.xlsx" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "x", TestContext.Current.CancellationToken);
        }

        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(folder, TestContext.Current.CancellationToken);

        Assert.Equal(["more/คะแนน.csv", "results (1).csv"], outcome.Problems.Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(10, outcome.Checked.Count);
    }

    [Fact]
    public void Workbook_Published_IsValidOpenXml()
    {
        using var workbook = SpreadsheetDocument.Open(Path.Combine(_host.OpenData, Folder, "lpa-2568-22.xlsx"), false);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(workbook, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")
        );
    }

    [Fact]
    public void Workbook_OpenedInCalc_HoldsTheResultsTable()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(_host.OpenData, Folder, "lpa-2568-22.xlsx"), folder["bundle.xlsx"]);

        Calc.Convert(folder["bundle.xlsx"], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder["out"]);

        Assert.Equal(Cells(_host.Read(Folder + "results.csv")), Cells(File.ReadAllText(Path.Combine(folder["out"], "bundle.csv"))));
    }

    // Calc writes 100.00 as 100 and true as TRUE.
    private static IEnumerable<string> Cells(string csv) =>
        csv.TrimStart('\uFEFF')
            .ReplaceLineEndings(",")
            .Split(',')
            .Select(c => decimal.TryParse(c, out var number) ? number.ToString("0.####") : c.ToLowerInvariant());

    [Fact]
    public void Zip_Published_HoldsTheFilesAsTheyLieThere()
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_host.OpenData, Folder, "lpa-2568-22-v1.zip"));

        Assert.Contains(zip.Entries, e => e.FullName == "checksums.sha256");
        foreach (var entry in zip.Entries.Where(e => e.FullName != "checksums.sha256"))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Assert.Equal(File.ReadAllBytes(Path.Combine(_host.OpenData, Folder, entry.FullName)), content.ToArray());
        }
    }
}
