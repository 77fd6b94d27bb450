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
        var open = scores
            .Where(s => s.Domain != DomainId.Hpa)
            .SelectMany(s => s.Indicators)
            .Where(r => r.Standing == ResultStanding.Provisional);
        var gains = open.Select(r => book.Find(r.Indicator) is { } indicator ? Possible(indicator, r) : null).OfType<Gain>();

        return [.. gains.OrderByDescending(g => g.Marks / g.Things).ThenBy(g => g.Things).ThenBy(g => order[g.Indicator]).Take(count)];
    }

    private static Gain? Possible(Indicator indicator, IndicatorResult result) =>
        result.State switch
        {
            IndicatorState.Withheld => ByMending(indicator, result),
            IndicatorState.NoData => ByAttaching(indicator, result),
            IndicatorState.Awarded => ByMore(indicator, result),
            _ => null,
        };

    private static Gain? ByMending(Indicator indicator, IndicatorResult result)
    {
        var marks = result.ComputedMarks ?? result.FullMarks;
        if (marks <= 0m)
        {
            return null;
        }

        var advice = string.Join("; ", result.Reasons);
        return new Gain(indicator.Id, indicator.Domain, indicator.Name, marks, Math.Max(1, result.Reasons.Count), advice)
        {
            IsIllustrative = result.IsIllustrative,
        };
    }

    private static Gain ByAttaching(Indicator indicator, IndicatorResult result)
    {
        var documents = indicator.Evidence;
        var advice = documents.Count > 0 ? "แนบหลักฐาน: " + string.Join(", ", documents) : "แนบหลักฐานของตัวชี้วัดนี้";
        return new Gain(indicator.Id, indicator.Domain, indicator.Name, result.FullMarks, Math.Max(1, documents.Count), advice);
    }

    private static Gain? ByMore(Indicator indicator, IndicatorResult result)
    {
        if (result.Next is not { } next || !(next.Marks > result.Marks))
        {
            return null;
        }

        var marks = next.Marks - result.Marks!.Value;
        return new Gain(indicator.Id, indicator.Domain, indicator.Name, marks, next.Things, HowToNext(indicator, result))
        {
            IsIllustrative = result.IsIllustrative || next.IsIllustrative,
        };
    }

    // Of a checklist also the items that are open; of bands only the next one.
    private static string HowToNext(Indicator indicator, IndicatorResult result)
    {
        var shown = indicator.Rubric is ChecklistCountRubric ? 4 : 1;
        return string.Join("; ", result.MoreMarks.Take(shown));
    }
}
