using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Explains the mark of one indicator.</summary>
public sealed class ExplainMark(LgoSnapshots snapshots)
{
    /// <summary>Why an indicator of the year is none of this LGO, in Thai; null where it is one, or there is no such year, LGO or indicator.</summary>
    public async Task<string?> WhyNotAsync(AssessmentYear year, LgoCode lgo, IndicatorId id, CancellationToken cancellationToken)
    {
        if (await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } now || now.Book.Find(id) is not { } indicator)
        {
            return null;
        }

        return indicator.AppliesToType(now.Lgo.Type)
            ? null
            : $"ตัวชี้วัด {id} {indicator.Name} ไม่ใช้กับ{now.Lgo.Type.ShortName()} (ใช้กับ {RuleBookDiff.Types(indicator)}) {now.Lgo.DisplayName} จึงไม่มีคะแนนของตัวชี้วัดนี้ และไม่นับในคะแนนเต็ม";
    }

    /// <returns>Null where the year has no rule book, the registry no such LGO, or the LGO no such indicator.</returns>
    public async Task<MarkExplanation?> RunAsync(AssessmentYear year, LgoCode lgo, IndicatorId id, CancellationToken cancellationToken)
    {
        if (
            await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } now
            || now.Book.Find(id) is not { } indicator
            || now.Result(id) is not { } result
        )
        {
            return null;
        }

        var history = now.History(id);
        return new MarkExplanation
        {
            Year = year,
            Lgo = now.Lgo,
            Name = indicator.Name,
            Unit = indicator.Unit,
            DomainName = now.Book.Domains.First(d => d.Id == indicator.Domain).Name,
            Owner = indicator.Owner,
            RuleBookVersion = now.Book.Version,
            Provenance = indicator.Provenance,
            Rubric = indicator.Rubric?.Describe(indicator.ListFields()) ?? ["ผู้ประเมินให้คะแนน"],
            Evidence = indicator.Evidence,
            Result = result,
            FieldLabels = indicator.Fields.ToDictionary(f => f.Id, f => f.Labels[0], StringComparer.Ordinal),
            ClaimGap = result.ClaimedMarks - result.Marks,
            History = history,
            Version = MarkVersion.Compute(result, history),
        };
    }
}
