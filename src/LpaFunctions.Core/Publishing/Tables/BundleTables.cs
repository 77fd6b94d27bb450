using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>The published tables of a bundle: listing this folder lists them.</summary>
public static class BundleTables
{
    /// <summary>In the order of the workbook's sheets.</summary>
    public static IReadOnlyList<TableSpec> Specs { get; } =
    [
        ResultRows.Spec,
        DomainRows.Spec,
        IndicatorRows.Spec,
        ValueRows.Spec,
        RuleBookRows.Spec,
        SummaryRows.Spec,
        BandRows.Spec,
        AwardRows.Spec,
        YearRows.Spec,
        DomainYearRows.Spec,
        MedianRows.Spec,
        SensitivityRows.Spec,
        NextBandRows.Spec,
        PlaceRows.Spec,
        CommentRows.Spec,
        ChangeRows.Spec,
        QualityRows.Spec,
    ];

    /// <param name="corrected">The announcement that this one corrects; null for the first.</param>
    /// <param name="before">The announced results of the year before; null where there are none.</param>
    /// <param name="places">Where LGOs stand on a map.</param>
    /// <returns>Every table but quality, which is computed over the others.</returns>
    public static IReadOnlyList<PublishedTable> Build(
        AnnouncedResults announced,
        AnnouncedResults? corrected,
        AnnouncedResults? before,
        LgoPlaces places
    )
    {
        var results = ResultRows.Build(announced);
        var replaced = corrected is null ? null : ResultRows.Build(corrected);
        var sentence = announced.Announcement.Illustrative?.Sentence;
        IReadOnlyList<PublishedTable> tables =
        [
            results,
            DomainRows.Build(announced),
            IndicatorRows.Build(announced),
            ValueRows.Build(announced),
            RuleBookRows.Build(announced),
            SummaryRows.Build(announced),
            BandRows.Build(announced),
            AwardRows.Build(announced),
            YearRows.Build(announced, before),
            DomainYearRows.Build(announced, before),
            MedianRows.Build(announced),
            SensitivityRows.Build(announced),
            NextBandRows.Build(announced),
            PlaceRows.Build(announced, places),
            CommentRows.Build(announced),
            ChangeRows.Build(results, replaced),
        ];
        var used = tables.Where(t => t.Rows.Count > 0 || !t.Spec.OnlyIfUsed);

        // Of single marks each says it for itself.
        return [.. used.Select(t => t.Spec == IndicatorRows.Spec ? t : t.WithNotice(sentence)).Select(t => t.WithoutUnused())];
    }
}
