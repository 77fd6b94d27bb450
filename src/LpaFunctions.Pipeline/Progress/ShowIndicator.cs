using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>One indicator over all LGOs of a province, from their progress records: one question to one partition.</summary>
public sealed class ShowIndicator(ProgressRecords progress, LgoHistoryLibrary lgos, RuleBookLibrary books)
{
    /// <returns>Null where the year has no such indicator or the registry no such province.</returns>
    public async Task<IndicatorOverLgos?> RunAsync(
        AssessmentYear year,
        ProvinceCode province,
        IndicatorId id,
        CancellationToken cancellationToken
    )
    {
        if (books.Find(year)?.Find(id) is not { } indicator || lgos.InProvince(province, year) is not { Count: > 0 } own)
        {
            return null;
        }

        var records = await progress.ListAsync(year, province, cancellationToken);
        return new IndicatorOverLgos(
            indicator,
            own[0].ProvinceName,
            [
                .. own.Where(l => indicator.AppliesToType(l.Type))
                    .Select(l => new IndicatorOfLgo(l, Stage(indicator, records.GetValueOrDefault(l.Code)))),
            ]
        );
    }

    /// <summary>What a record leaves out is an indicator of which nothing has come; an optional one is then cut.</summary>
    private static IndicatorStage Stage(Indicator indicator, LgoProgress? record)
    {
        var domain = record?.Domains.GetValueOrDefault(indicator.Domain);
        var untouched = new IndicatorStage
        {
            Indicator = indicator.Id,
            State = domain is null && indicator.Phase == IndicatorPhase.Optional ? IndicatorState.Cut : IndicatorState.NoData,
        };
        return domain?.Stages.FirstOrDefault(s => s.Indicator == indicator.Id) ?? untouched;
    }
}
