namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>This year beside the one before: of the whole (table years) or of one domain (domain-years).</summary>
/// <param name="Domain">d1 to d5 or hpa; null for the whole.</param>
public sealed record YearEntry(
    string? Domain,
    string YearBefore,
    bool IsComparable,
    string Reason,
    string? Mean,
    string? MeanBefore,
    string? Change
);
