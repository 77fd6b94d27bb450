using System.Text.Json.Serialization;

namespace LpaFunctions.Azure.Layout;

/// <summary>
/// What Document Intelligence answers for the model prebuilt-layout, as it stands on the wire (API 2023-07-31), without the parts that are
/// not used. Places are polygons of x, y pairs in the page's unit, origin at the top left. Members can be set: those that are init-only would be
/// null or 0, and not their default, where the answer leaves them out.
/// </summary>
internal sealed record LayoutOperation(string Status, LayoutResult? AnalyzeResult, LayoutError? Error);

internal sealed record LayoutError(string? Code, string? Message);

internal sealed record LayoutResult
{
    public string ApiVersion { get; set; } = "";
    public string ModelId { get; set; } = "";
    public IReadOnlyList<LayoutPage> Pages { get; set; } = [];
    public IReadOnlyList<LayoutTable> Tables { get; set; } = [];
}

internal sealed record LayoutPage
{
    /// <summary>1-based.</summary>
    public int PageNumber { get; set; }
    public double Width { get; set; }
    public double Height { get; set; }

    /// <summary>"inch" for a PDF, "pixel" for an image.</summary>
    public string Unit { get; set; } = "inch";
    public IReadOnlyList<LayoutWord> Words { get; set; } = [];
    public IReadOnlyList<LayoutLine> Lines { get; set; } = [];
    public IReadOnlyList<LayoutMark> SelectionMarks { get; set; } = [];
}

internal sealed record LayoutWord(string Content, IReadOnlyList<double> Polygon, LayoutSpan Span, double Confidence);

internal sealed record LayoutLine(string Content, IReadOnlyList<double> Polygon, IReadOnlyList<LayoutSpan> Spans);

/// <param name="State">"selected" or "unselected".</param>
internal sealed record LayoutMark(string State, IReadOnlyList<double> Polygon, double Confidence);

internal sealed record LayoutTable
{
    public int RowCount { get; set; }
    public int ColumnCount { get; set; }
    public IReadOnlyList<LayoutCell> Cells { get; set; } = [];
    public IReadOnlyList<LayoutRegion> BoundingRegions { get; set; } = [];
}

internal sealed record LayoutCell
{
    public int RowIndex { get; set; }
    public int ColumnIndex { get; set; }
    public int RowSpan { get; set; } = 1;
    public int ColumnSpan { get; set; } = 1;
    public string Content { get; set; } = "";
    public IReadOnlyList<LayoutRegion> BoundingRegions { get; set; } = [];
    public IReadOnlyList<LayoutSpan> Spans { get; set; } = [];
}

internal sealed record LayoutRegion(int PageNumber, IReadOnlyList<double> Polygon);

/// <summary>A stretch of the result's content; offsets of different elements are comparable.</summary>
internal readonly record struct LayoutSpan(int Offset, int Length)
{
    public bool Holds(LayoutSpan other) => other.Offset >= Offset && other.Offset + other.Length <= Offset + Length;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LayoutOperation))]
internal sealed partial class LayoutJson : JsonSerializerContext;
