namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>One piece of a section. A renderer knows every kind that stands in this file and the two beside it.</summary>
public abstract record ReportBlock;

/// <param name="Level">1 and 2 become bookmarks of the PDF.</param>
public sealed record HeadingBlock(int Level, string Text) : ReportBlock;

public sealed record ReportText(string Text, TextRole Role = TextRole.Body) : ReportBlock;

public enum TextRole
{
    Body,

    /// <summary>Small print under a table or chart.</summary>
    Note,
}

public sealed record ListBlock(IReadOnlyList<string> Items) : ReportBlock;

/// <summary>A few figures that answer the reader's first question, large.</summary>
public sealed record FiguresBlock(IReadOnlyList<KeyFigure> Figures) : ReportBlock;

/// <param name="Note">What the value is held against, in Thai.</param>
public sealed record KeyFigure(string Label, string Value, string? Note);

public sealed record CoverBlock(string Title, string Year, string Place, IReadOnlyList<string> Lines) : ReportBlock;

public sealed record TableBlock(ReportTable Table) : ReportBlock;

public sealed record BarsBlock(BarChart Chart) : ReportBlock;

public sealed record RadarBlock(RadarChart Chart) : ReportBlock;

/// <summary>What the report was made from, its digits as they are.</summary>
public sealed record ProvenanceBlock(IReadOnlyList<string> Lines) : ReportBlock;
