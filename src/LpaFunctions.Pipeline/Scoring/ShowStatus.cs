using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Puts together what an LGO sees before the visit.</summary>
public sealed class ShowStatus(LgoSnapshots snapshots, PipelineOptions options)
{
    private const int CheapestGains = 5;

    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<LgoStatus?> RunAsync(AssessmentYear year, LgoCode code, CancellationToken cancellationToken) =>
        await snapshots.LoadAsync(year, code, cancellationToken) is { } now ? Describe(now) : null;

    /// <summary>The row of one indicator.</summary>
    /// <returns>Null where the year has no rule book, the registry no such LGO, or the LGO no such indicator.</returns>
    public async Task<IndicatorStatus?> RunAsync(AssessmentYear year, LgoCode code, IndicatorId id, CancellationToken cancellationToken)
    {
        var now = await snapshots.LoadAsync(year, code, cancellationToken);
        return now?.Book.Find(id) is { } indicator && now.Result(id) is { } result ? StatusOf(now, indicator, result) : null;
    }

    /// <summary>The status that follows from what is stored of an LGO.</summary>
    public LgoStatus Describe(LgoSnapshot now)
    {
        var marks = new LgoMarks
        {
            Lgo = now.Lgo,
            Domains = [.. now.Scores.Where(s => s.Domain != DomainId.Hpa).Select(s => s.ToMarks())],
            Origin = ResultOrigin.Computed,
        };
        // A table of one row: total, band and pass by the same rules as the province's.
        var sensitivity = Sensitivity.Compute(now.Book, ResultTable.Compute(now.Book, [marks])).Single();
        var byStrength = marks.Domains.OrderByDescending(d => d.Percent ?? -1m).ThenBy(d => d.Domain).Select(d => d.Domain);

        return new LgoStatus
        {
            Year = now.Book.Year,
            Lgo = now.Lgo,
            RuleBookVersion = now.Book.Version,
            TotalFull = sensitivity.Result.TotalFull,
            TotalMarks = sensitivity.Result.TotalMarks,
            TotalPercent = sensitivity.Result.TotalPercent,
            Band = sensitivity.Result.Band,
            Pass = sensitivity.Result.Pass,
            PassRule = now.Book.PassRule.Text,
            PassBeside = sensitivity.Result.PassBeside,
            PassRuleBeside = now.Book.PassRuleBeside?.Text,
            Illustrative = Illustrative(now),
            Announced = now.Announced,
            NextBand = sensitivity.NextBand,
            MarksToNextBand = sensitivity.MarksToNextBand,
            Domains = [.. now.Scores.Select(s => StatusOf(now, s))],
            ByStrength = [.. byStrength],
            Gains = Gain.Cheapest(now.Book, now.Scores, CheapestGains),
            Rejections = now.Rejections,
        };
    }

    private static IllustrativeMarks? Illustrative(LgoSnapshot now) =>
        now.Scores.SelectMany(s => s.Indicators).Count(i => i.IsIllustrative && i.State == IndicatorState.Awarded) is > 0 and var count
            ? new IllustrativeMarks { Count = count }
            : null;

    private DomainStatus StatusOf(LgoSnapshot now, DomainScore score) =>
        new()
        {
            Domain = score.Domain,
            Name = now.Book.Domains.First(d => d.Id == score.Domain).Name,
            FullMarks = score.FullMarks,
            Marks = score.Marks,
            Percent = score.Percent,
            Indicators = [.. score.Indicators.Select(r => StatusOf(now, now.Book.Find(r.Indicator)!, r))],
        };

    private IndicatorStatus StatusOf(LgoSnapshot now, Indicator indicator, IndicatorResult result)
    {
        var readings = now.Readings(indicator.Id);
        var shown =
            result.State == IndicatorState.NoData
                ? result with
                {
                    Reasons = [.. Why(now, indicator, result), NextStep(now, indicator, readings.Count > 0)],
                }
                : result;

        return new IndicatorStatus
        {
            Name = indicator.Name,
            Unit = indicator.Unit,
            Result = shown,
            Evidence = indicator.Evidence,
            Readings = readings,
            Missing = [.. Missing(indicator, readings).Select(f => f.Labels[0])],
            ClaimGap = result.ClaimedMarks - result.Marks,
            Version = MarkVersion.Compute(result, now.History(indicator.Id)),
        };
    }

    private static IEnumerable<FieldSpec> Missing(Indicator indicator, IEnumerable<EvidenceReading> readings)
    {
        var read = readings.SelectMany(r => r.Fields).Where(f => f.State == FieldState.Read).Select(f => f.FieldId);
        var ids = read.ToHashSet(StringComparer.Ordinal);
        return indicator.Fields.Where(f => f.Required && !f.SelfAssessment && !ids.Contains(f.Id));
    }

    /// <summary>An indicator of which every file was refused has documents, and its row says what is wrong with them.</summary>
    private static IEnumerable<string> Why(LgoSnapshot now, Indicator indicator, IndicatorResult result)
    {
        var refused = now
            .Rejections.Where(r => EvidencePath.TryParse(r.Path, out var path, out _) && path.Indicator == indicator.Id)
            .ToArray();
        if (refused.Length == 0 || now.Readings(indicator.Id).Count > 0)
        {
            return result.Reasons;
        }

        var files = refused.Select(r => $"ไฟล์ {EvidencePath.NameOf(r.Path)} ใช้ไม่ได้: {r.Message}");
        return ["ส่งเอกสารแล้ว แต่ยังใช้ไม่ได้", .. files];
    }

    // The reason says what is wrong; an officer also needs which documents, and where to put them.
    private string NextStep(LgoSnapshot now, Indicator indicator, bool hasFiles)
    {
        var folder = $"{options.EvidenceContainer}/{now.Book.Year}/{now.Lgo.Code}/{indicator.Id}/";
        var documents = indicator.Evidence.Count > 0 ? string.Join(", ", indicator.Evidence) : indicator.Name;
        return hasFiles
            ? $"สิ่งที่ต้องทำ: ตรวจไฟล์ในโฟลเดอร์ {folder} แล้ววางไฟล์ PDF ที่ครบถ้วนเพิ่มหรือแทน เอกสารที่ใช้ได้: {documents}"
            : $"สิ่งที่ต้องทำ: วางไฟล์ PDF ของเอกสารต่อไปนี้ในโฟลเดอร์ {folder} คือ {documents}";
    }
}
