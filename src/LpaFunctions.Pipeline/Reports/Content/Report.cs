namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>A report as content: what it says, in which order, with which numbers. HTML, PDF, XLSX and CSV are made from it and from nothing else.</summary>
public sealed record Report
{
    /// <summary>Title of the document and of its metadata, in Thai.</summary>
    public required string Title { get; init; }

    /// <summary>Small line at the head of every page but covers and letters.</summary>
    public required string RunningHead { get; init; }

    /// <summary>What the report was made from: bundle or announcement, rule-book version, hash. Printed with Arabic digits as they are.</summary>
    public required IReadOnlyList<string> Provenance { get; init; }

    /// <summary>That illustrative marks count in the results: shown at the head of every section and in a column of every table file; null where none does.</summary>
    public string? Notice { get; init; }

    /// <summary>True where the results are not announced: every page carries the word ร่าง.</summary>
    public bool Draft { get; init; }
    public ReportDigits Digits { get; init; } = ReportDigits.Thai;

    /// <summary>Each begins on a page of its own.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The table that the CSV is made of; null where the report has none.</summary>
    public ReportTable? MainTable { get; init; }

    /// <summary>Tables that print does not show, for the workbook.</summary>
    public IReadOnlyList<ReportTable> Attachments { get; init; } = [];

    /// <summary>All tables in the order in which they stand.</summary>
    public IEnumerable<ReportTable> Tables =>
        Sections.SelectMany(s => s.Blocks).OfType<TableBlock>().Select(t => t.Table).Concat(Attachments);
}

/// <summary>The digits of printed forms; XLSX and CSV hold numbers.</summary>
public enum ReportDigits
{
    Thai,
    Arabic,
}
