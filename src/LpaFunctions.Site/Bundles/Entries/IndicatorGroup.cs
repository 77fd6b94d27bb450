namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>The indicators of one LGO in one domain.</summary>
/// <param name="Domain">As the table writes it: d1 to d5, hpa.</param>
public sealed record IndicatorGroup(string Domain, List<IndicatorEntry> Entries);
