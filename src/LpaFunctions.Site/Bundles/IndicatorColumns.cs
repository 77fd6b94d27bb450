using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Site.Bundles;

/// <summary>Rows of the table indicators, the longest there is: its columns are looked up once.</summary>
internal sealed class IndicatorColumns(TableSpec spec, IReadOnlyDictionary<string, RuleEntry> rules, RuleBook book)
{
    private readonly int _code = spec.IndexOf("dla_code");
    private readonly int _domain = spec.IndexOf("domain");
    private readonly int _indicator = spec.IndexOf("indicator");
    private readonly int _state = spec.IndexOf("state");
    private readonly int _marks = spec.IndexOf("marks");
    private readonly int _full = spec.IndexOf("full");
    private readonly int _standing = spec.IndexOf("standing");
    private readonly int _illustrative = spec.IndexOf("illustrative");

    public string Code(IReadOnlyList<string?> row) => row[_code]!;

    public IndicatorEntry Entry(IReadOnlyList<string?> row) =>
        new(
            rules.GetValueOrDefault(row[_indicator]!),
            row[_indicator]!,
            row[_domain]!,
            row[_state]!,
            row[_marks],
            row[_full]!,
            row[_standing]!,
            row[_illustrative] is { } said ? said == "true" : IsUnflagged(row)
        );

    // Bundles of before say it of no mark; of what was computed the book of the bundle tells.
    private bool IsUnflagged(IReadOnlyList<string?> row) =>
        row[_state] == "awarded"
        && row[_standing] == "provisional"
        && IndicatorId.TryParse(row[_indicator], null, out var id)
        && book.Find(id) is { } indicator
        && UnflaggedMarks.RestsOnNoOfficialBand(indicator);
}
