using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Results in which one mark comes from an illustrative rule, announced with a reason.</summary>
public sealed class IllustrativeBundleTests : IAsyncLifetime
{
    private const string Folder = "lpa/2568/83/v1/";
    private const string Word = "เกณฑ์ตัวอย่าง";

    /// <summary>Files that say nothing about these results: forms of files, the rule book (its bands say it themselves), hashes, and two tables without a row here: changes in version 1, values where the book marks no field public.</summary>
    private static readonly string[] WithoutResults = ["schemas/", "rulebook.json", "checksums.sha256", "changes.", "values."];

    private readonly PublishingHost _host = new();

    public async ValueTask InitializeAsync()
    {
        var book = _host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        var lgo = _host.Lgos(PublishingHost.Phuket)[0];
        await _host.Get<LgoRecords>().PutScoreAsync(Score(book, lgo), null, TestContext.Current.CancellationToken);
        await _host.AnnounceAsync(PublishingHost.Phuket, illustrativeReason: "การซักซ้อมของจังหวัด");
        await _host.PublishAsync();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Publish_IllustrativeMark_SaysSoInEveryFileOfTheBundle()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(_host.OpenData, Folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(_host.OpenData, Folder), f))
            .Where(f => Path.GetExtension(f) is not ".zip" and not ".xlsx")
            .Where(f => !WithoutResults.Any(w => f.StartsWith(w, StringComparison.Ordinal)))
            .ToArray();

        Assert.True(files.Length > 20);
        Assert.All(files, f => Assert.True(_host.Read(Folder + f).Contains(Word, StringComparison.Ordinal), $"{f} does not say it"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("catalog.json")]
    [InlineData("feed.atom")]
    [InlineData("lpa/2568/national.csv")]
    [InlineData(Folder + "index.html")]
    [InlineData(Folder + "bundle.json")]
    public void Publish_IllustrativeMark_SaysSoInEachPlaceThatPeopleAndHarvestersRead(string path) =>
        Assert.Contains(Word, _host.Read(path), StringComparison.Ordinal);

    [Fact]
    public void Publish_DomainsWithoutAMark_AreEmptyAndNotZero()
    {
        var rows = _host.Read(Folder + "results.csv").Split('\n').Select(l => l.TrimStart('\uFEFF').Split(',')).ToArray();
        var header = rows[0];
        var row = rows.Single(r => r.Length > 5 && r[Array.IndexOf(header, "d1_marks")] == "4");

        Assert.Equal("", row[Array.IndexOf(header, "d4_marks")]);
        Assert.Equal("", row[Array.IndexOf(header, "d4_percent")]);
        Assert.NotEqual("", row[Array.IndexOf(header, "d4_full")]);
        Assert.Equal("", row[Array.IndexOf(header, "hpa_marks")]);
        Assert.Equal("", row[Array.IndexOf(header, "pass")]);
    }

    private static DomainScore Score(RuleBook book, Lgo lgo)
    {
        var id = IndicatorId.Parse("1.1", null);
        var result = new IndicatorResult
        {
            Indicator = id,
            State = IndicatorState.Awarded,
            Marks = 4m,
            ComputedMarks = 4m,
            FullMarks = 5m,
            Standing = ResultStanding.Provisional,
            IsIllustrative = true,
        };
        return new DomainScore
        {
            Year = book.Year,
            Lgo = lgo.Code,
            Domain = DomainId.D1,
            RuleBookVersion = book.Version,
            FullMarks = 5m,
            Marks = 4m,
            Percent = 80m,
            Indicators = [result],
        };
    }
}
