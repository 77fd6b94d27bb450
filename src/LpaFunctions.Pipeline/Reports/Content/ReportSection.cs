namespace LpaFunctions.Pipeline.Reports.Content;

public sealed record ReportSection(PageShape Shape, IReadOnlyList<ReportBlock> Blocks);

/// <summary>The paper of a section. All are A4.</summary>
public enum PageShape
{
    /// <summary>No head, no page number.</summary>
    Cover,
    Portrait,
    Landscape,

    /// <summary>Margins of the correspondence rules, no page number on the first page.</summary>
    Letter,

    /// <summary>Landscape with a frame, one certificate a page.</summary>
    Certificate,
}
