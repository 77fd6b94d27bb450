using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>Marks that an LGO can still earn in one indicator, and what they cost it.</summary>
/// <param name="Marks">Marks more than now.</param>
/// <param name="Things">Documents to hand in, values to mend or items to do: an estimate of the effort, at least 1.</param>
/// <param name="Advice">In Thai: what to do.</param>
public sealed record Gain(IndicatorId Indicator, DomainId Domain, string Name, decimal Marks, int Things, string Advice)
{
    /// <summary>True where the marks, now or then, come from a rule that stands in no official form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsIllustrative { get; init; }

    /// <summary>"3 คะแนน", with the word behind it where it is due.</summary>
    [JsonIgnore]
    public string MarksText => $"{ThaiFormat.Number(Marks)} คะแนน{MarkedBand.WordIf(IsIllustrative)}";

    /// <summary>
    /// The cheapest gains first: most marks for each thing to do, then fewest things, then the order of the book. Evidence that is there but doubtful counts its
    /// doubts as things, an indicator without evidence the documents that the book asks for. HPA, cut, pilot and confirmed indicators are left out.
    /// </summary>
    public static IReadOnlyList<Gain> Cheapest(RuleBook book, IEnumerable<DomainScore> scores, int count)
    {
        var order = book.Indicators.Index().ToDictionary(i => i.Item.Id, i => i.Index);
        return
        [
            .. scores
                .Where(s => s.Domain != DomainId.Hpa)
                .SelectMany(s => s.Indicators)
                .Where(r => r.Standing == ResultStanding.Provisional && book.Find(r.Indicator) is not null)
                .Select(r => Possible(book.Find(r.Indicator)!, r))
                .OfType<Gain>()
                .OrderByDescending(g => g.Marks / g.Things)
                .ThenBy(g => g.Things)
                .ThenBy(g => order[g.Indicator])
                .Take(count),
        ];
    }

    private static string ToAttach(Indicator indicator) =>
        indicator.Evidence.Count > 0 ? "แนบหลักฐาน: " + string.Join(", ", indicator.Evidence) : "แนบหลักฐานของตัวชี้วัดนี้";

    private static Gain? Possible(Indicator indicator, IndicatorResult result) =>
        result.State switch
        {
            IndicatorState.Withheld when (result.ComputedMarks ?? result.FullMarks) is > 0m and var marks => new Gain(
                indicator.Id,
                indicator.Domain,
                indicator.Name,
                marks,
                Math.Max(1, result.Reasons.Count),
                string.Join("; ", result.Reasons)
            )
            {
                IsIllustrative = result.IsIllustrative,
            },
            IndicatorState.NoData => new Gain(
                indicator.Id,
                indicator.Domain,
                indicator.Name,
                result.FullMarks,
                Math.Max(1, indicator.Evidence.Count),
                ToAttach(indicator)
            ),
            IndicatorState.Awarded when result.Next is { } next && next.Marks > result.Marks => new Gain(
                indicator.Id,
                indicator.Domain,
                indicator.Name,
                next.Marks - result.Marks!.Value,
                next.Things,
                HowToNext(indicator, result)
            )
            {
                IsIllustrative = result.IsIllustrative || next.IsIllustrative,
            },
            _ => null,
        };

    // Of a checklist also the items that are open; of bands only the next one.
    private static string HowToNext(Indicator indicator, IndicatorResult result)
    {
        var shown = indicator.Rubric is ChecklistCountRubric ? 4 : 1;
        return string.Join("; ", result.MoreMarks.Take(shown));
    }
}
