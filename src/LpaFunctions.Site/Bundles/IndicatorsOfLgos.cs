using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>Takes the rows of the table indicators, the longest there is, as they are read: its columns are looked up once.</summary>
internal sealed class IndicatorsOfLgos(IReadOnlyList<RuleEntry> rules, ValuesOfMarks values, RuleBook book)
{
    private static readonly TableSpec Spec = IndicatorRows.Spec;
    private readonly Dictionary<string, RuleEntry> _rules = rules.ToDictionary(r => r.Indicator, StringComparer.Ordinal);
    private readonly int _code = Spec.IndexOf("dla_code");
    private readonly int _domain = Spec.IndexOf("domain");
    private readonly int _indicator = Spec.IndexOf("indicator");
    private readonly int _state = Spec.IndexOf("state");
    private readonly int _marks = Spec.IndexOf("marks");
    private readonly int _full = Spec.IndexOf("full");
    private readonly int _standing = Spec.IndexOf("standing");
    private readonly int _illustrative = Spec.IndexOf("illustrative");
    private readonly Dictionary<string, IReadOnlyList<IndicatorGroup>> _byLgo = new(StringComparer.Ordinal);
    private List<IndicatorGroup> _ofLgo = [];
    private string? _lgo;

    /// <summary>By the code of the LGO; domains in the order of the table.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IndicatorGroup>> ByLgo => _byLgo;

    public void Take(IReadOnlyList<string?> row)
    {
        if (row[_code] != _lgo)
        {
            _lgo = row[_code]!;
            _byLgo[_lgo] = _ofLgo = [];
        }

        var domain = row[_domain]!;
        var group = _ofLgo.Find(g => g.Domain == domain);
        if (group is null)
        {
            _ofLgo.Add(group = new IndicatorGroup(domain, []));
        }

        group.Entries.Add(Entry(row));
    }

    private IndicatorEntry Entry(IReadOnlyList<string?> row) =>
        new(
            _rules.GetValueOrDefault(row[_indicator]!),
            row[_indicator]!,
            row[_domain]!,
            row[_state]!,
            row[_marks],
            row[_full]!,
            row[_standing]!,
            IsIllustrative(row)
        )
        {
            Values = values.Find(row[_code]!, row[_indicator]!),
        };

    // Bundles of before say it of no mark; of what was computed the book of the bundle tells.
    private bool IsIllustrative(IReadOnlyList<string?> row)
    {
        if (row[_illustrative] is { } said)
        {
            return said == "true";
        }

        var isComputed = row[_state] == "awarded" && row[_standing] == "provisional";
        return isComputed && IndicatorOf(row) is { } indicator && UnflaggedMarks.RestsOnNoOfficialBand(indicator);
    }

    private Indicator? IndicatorOf(IReadOnlyList<string?> row) =>
        IndicatorId.TryParse(row[_indicator], null, out var id) ? book.Find(id) : null;
}
