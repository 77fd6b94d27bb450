using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Progress;

/// <summary>What the progress page of a province loads at the end of a season (docs/adr/0132).</summary>
public sealed class ProgressSizeTests : IAsyncDisposable
{
    private const string Reason = "คำสั่งแต่งตั้งไม่มีลายมือชื่อผู้มีอำนาจ ขอฉบับที่ลงนามแล้ว พร้อมรายงานการประชุมครั้งที่รับรอง";
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private readonly PipelineUnderTest _pipeline = new();

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task FullSeason_OfAProvinceOf225Lgos_StaysWithinItsBudget()
    {
        var book = _pipeline.Get<RuleBookLibrary>().Get(PipelineUnderTest.Year);
        var lgos = _pipeline.Get<LgoLibrary>().Current.InProvince(KhonKaen).ToList();
        var records = _pipeline.Get<ProgressRecords>();
        foreach (var lgo in lgos)
        {
            var before = await records.GetAsync(book.Year, lgo.Code, Stop);
            await records.SaveAsync(before, Full(before.Value!, book), Stop);
        }

        var sizes = await _pipeline
            .Get<IScoreStore>()
            .ListAsync("results", $"{book.Year}-{KhonKaen}", "progress:", Stop)
            .Select(document => Encoding.UTF8.GetByteCount(document.Json))
            .ToListAsync(Stop);

        Assert.Equal(lgos.Count, sizes.Count);
        Assert.InRange(sizes.Max(), 1, 20_000);
        Assert.InRange(sizes.Sum(), 1, 4_500_000);
    }

    /// <summary>Every indicator with files and two lacking fields, each fifth sent back with a reason.</summary>
    private static LgoProgress Full(LgoProgress empty, RuleBook book) =>
        empty with
        {
            ChangedAt = Now,
            SheetConfirmedAt = Now,
            Domains = new(book.Domains.ToDictionary(d => d.Id, d => Domain([.. book.Indicators.Where(i => i.Domain == d.Id)]))),
        };

    private static DomainProgress Domain(IReadOnlyList<Indicator> indicators) =>
        new()
        {
            Indicators = indicators.Count,
            HandedIn = indicators.Count,
            Withheld = indicators.Count,
            Files = 2 * indicators.Count,
            FullMarks = 5 * indicators.Count,
            LastDecisionBy = "นางสาวผู้ประเมิน ประจำอำเภอ",
            LastDecisionAt = Now,
            Stages = [.. indicators.Select(Stage)],
        };

    private static IndicatorStage Stage(Indicator indicator, int number) =>
        new()
        {
            Indicator = indicator.Id,
            State = IndicatorState.Withheld,
            Files = 2,
            Rejected = 1,
            Lacking = [.. indicator.Fields.Take(2).Select(f => f.Id)],
            SentBack = number % 5 == 0 ? new SentBack(Now, "นางสาวผู้ประเมิน ประจำอำเภอ", Reason) : null,
        };

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();
}
