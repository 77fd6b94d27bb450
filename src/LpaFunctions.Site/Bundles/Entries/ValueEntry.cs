namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>A number, date, or yes and no that a mark rests on, as the table values has it; both in Thai, the language of the rule book.</summary>
public sealed record ValueEntry(string Label, string Value);
