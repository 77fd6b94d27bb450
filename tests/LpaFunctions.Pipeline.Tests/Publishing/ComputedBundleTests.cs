using System.IO.Compression;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>A bundle of results computed from evidence that is full of personal data.</summary>
public sealed class ComputedBundleTests : IAsyncLifetime
{
    private const string Folder = "lpa/2568/83/v1/";
    private static readonly string[] Planted = ["นายสมมุติ ทดลองระบบ", "1101700230708", "1-1017-00230-70-8", "081-234-5678", "0812345678"];
    private static readonly string EvidenceHash = new('a', 64);
    private readonly PublishingHost _host = new();

    public async ValueTask InitializeAsync()
    {
        var book = _host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        foreach (var lgo in _host.Lgos(PublishingHost.Phuket).Take(2))
        {
            foreach (var domain in book.Domains.Select(d => d.Id))
            {
                await _host.Get<LgoRecords>().PutScoreAsync(Score(book, lgo, domain), null, TestContext.Current.CancellationToken);
            }
        }

        await _host.SayAsync(_host.Lgos(PublishingHost.Phuket)[0], "น้ำท่วม \"สองเดือน\", จึงส่งช้า\nจะดีขึ้นปีหน้า");
        await _host.AnnounceAsync(PublishingHost.Phuket);
        await _host.PublishAsync();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Publish_EvidenceWithPersonalData_ShowsNothingOfIt()
    {
        var files = Directory.EnumerateFiles(_host.OpenData, "*", SearchOption.AllDirectories);

        foreach (var file in files)
        {
            foreach (var (name, text) in Texts(file))
            {
                Assert.All(Planted, p => Assert.False(text.Contains(p, StringComparison.Ordinal), $"{name} holds {p}"));
            }
        }
    }

    [Fact]
    public void Publish_ComputedMarks_CarryTheHashOfTheirEvidence() => Assert.Contains(EvidenceHash, _host.Read(Folder + "indicators.csv"));

    [Fact]
    public async Task Verify_ComputedBundle_AddsTheIndicatorsUp()
    {
        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(Path.Combine(_host.OpenData, Folder), TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task Verify_ZipOfTheBundle_IsVerifiedAsTheFolderIs()
    {
        using var http = new HttpClient();
        var zip = Directory.EnumerateFiles(Path.Combine(_host.OpenData, Folder), "*.zip").Single();

        var outcome = await new VerifyBundle(http).RunAsync(zip, TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Problems);
        Assert.Contains(outcome.Checked, c => c.Contains("CSV ตรงกับ JSON", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ZipWithAChangedAndAnExtraFile_NamesBoth()
    {
        using var http = new HttpClient();
        var zip = Directory.EnumerateFiles(Path.Combine(_host.OpenData, Folder), "*.zip").Single();
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Update, TestContext.Current.CancellationToken))
        {
            archive.GetEntry("results.csv")!.Delete();
            await WriteAsync(archive, "results.csv");
            await WriteAsync(archive, "extra.csv");
        }

        var outcome = await new VerifyBundle(http).RunAsync(zip, TestContext.Current.CancellationToken);

        Assert.Contains(outcome.Problems, p => p.StartsWith("results.csv: ค่าแฮช", StringComparison.Ordinal));
        Assert.Contains(outcome.Problems, p => p.StartsWith("extra.csv: ไม่ใช่ไฟล์ของชุดข้อมูลนี้", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_FileThatIsNoZip_SaysWhatToDo()
    {
        using var http = new HttpClient();
        var file = Path.Combine(_host.OpenData, "lpa.zip");
        await File.WriteAllTextAsync(file, "อปท.", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<FormatException>(() =>
            new VerifyBundle(http).RunAsync(file, TestContext.Current.CancellationToken)
        );

        Assert.Contains("ดาวน์โหลดชุดข้อมูลใหม่", error.Message, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(ZipArchive archive, string name)
    {
        await using var entry = new StreamWriter(await archive.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken));
        await entry.WriteAsync("year_be\n");
    }

    [Fact]
    public void Metadata_ComputedBundle_PassesIndependentValidators()
    {
        var output = Validators.Check(_host.OpenData, Folder);

        Assert.Contains("ajv: every JSON file fits its schema", output);
        Assert.Contains("shacl: dcat.jsonld conforms", output);
        Assert.Contains("shacl: catalog.jsonld conforms", output);
        Assert.Contains("foreign keys hold", output);
        Assert.Matches("csvw: [0-9]+ tables, [0-9]{3,} cells, each one statement", output);
        Assert.Equal(3, output.Split("nothing dropped").Length - 1);
    }

    private static IEnumerable<(string Name, string Text)> Texts(string file)
    {
        yield return (file, File.ReadAllText(file));
        if (file.EndsWith(".zip", StringComparison.Ordinal) || file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                yield return ($"{file}/{entry.FullName}", reader.ReadToEnd());
            }
        }
    }

    private static DomainScore Score(RuleBook book, Lgo lgo, DomainId domain)
    {
        var indicators = book.InDomain(domain)
            .Where(i => i.AppliesToType(lgo.Type))
            .Select(
                (indicator, i) =>
                    new IndicatorResult
                    {
                        Indicator = indicator.Id,
                        State =
                            indicator.Phase == IndicatorPhase.Pilot
                                ? IndicatorState.Pilot
                                : (i % 4) switch
                                {
                                    1 => IndicatorState.Cut,
                                    2 => IndicatorState.Withheld,
                                    _ => IndicatorState.Awarded,
                                },
                        Marks = indicator.Phase != IndicatorPhase.Pilot && i % 4 is 0 or 3 ? indicator.MaxMarks : null,
                        FullMarks = indicator.MaxMarks,
                        Standing = ResultStanding.Confirmed,
                        Formula = Planted[1],
                        Reasons = Planted,
                        MoreMarks = Planted,
                        Flags = Planted,
                        Sources =
                        [
                            new ResultSource
                            {
                                FieldId = "f",
                                ReadingId = "r",
                                Path = $"2568/{lgo.Code}/{indicator.Id}/{Planted[0]}.pdf",
                                ContentHash = EvidenceHash,
                                Page = 1,
                                Quote = Planted[3],
                            },
                        ],
                    }
            )
            .ToArray();
        var summed = indicators.Where(i => i.State is not IndicatorState.Cut and not IndicatorState.Pilot).ToArray();
        var (full, marks) = (summed.Sum(i => i.FullMarks), summed.Sum(i => i.Marks ?? 0m));
        return new DomainScore
        {
            Year = book.Year,
            Lgo = lgo.Code,
            Domain = domain,
            RuleBookVersion = book.Version,
            FullMarks = full,
            Marks = marks,
            Percent = Percentages.Share(marks, full),
            Indicators = indicators,
        };
    }
}
