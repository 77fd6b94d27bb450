using System.Text.Json.Serialization;

namespace LpaFunctions.Azure.Layout;

/// <summary>
/// What Document Intelligence answers for the model prebuilt-layout, as it stands on the wire (API 2023-07-31), without the parts that are
/// not used. Places are polygons of x, y pairs in the page's unit, origin at the top left.
/// </summary>
internal sealed record LayoutOperation(string Status, LayoutResult? AnalyzeResult, LayoutError? Error);

internal sealed record LayoutError(string? Code, string? Message);

internal sealed record LayoutResult
{
    public string ApiVersion { get; init; } = "";
    public string ModelId { get; init; } = "";
    public IReadOnlyList<LayoutPage> Pages { get; init; } = [];
    public IReadOnlyList<LayoutTable> Tables { get; init; } = [];
}

internal sealed record LayoutPage
{
    /// <summary>1-based.</summary>
    public int PageNumber { get; init; }
    public double Width { get; init; }
    public double Height { get; init; }

    /// <summary>"inch" for a PDF, "pixel" for an image.</summary>
    public string Unit { get; init; } = "inch";
    public IReadOnlyList<LayoutWord> Words { get; init; } = [];
    public IReadOnlyList<LayoutLine> Lines { get; init; } = [];
    public IReadOnlyList<LayoutMark> SelectionMarks { get; init; } = [];
}

internal sealed record LayoutWord(string Content, IReadOnlyList<double> Polygon, LayoutSpan Span, double Confidence);

internal sealed record LayoutLine(string Content, IReadOnlyList<double> Polygon, IReadOnlyList<LayoutSpan> Spans);

/// <param name="State">"selected" or "unselected".</param>
internal sealed record LayoutMark(string State, IReadOnlyList<double> Polygon, double Confidence);

internal sealed record LayoutTable
{
    public int RowCount { get; init; }
    public int ColumnCount { get; init; }
    public IReadOnlyList<LayoutCell> Cells { get; init; } = [];
    public IReadOnlyList<LayoutRegion> BoundingRegions { get; init; } = [];
}

internal sealed record LayoutCell
{
    public int RowIndex { get; init; }
    public int ColumnIndex { get; init; }
    public int RowSpan { get; init; } = 1;
    public int ColumnSpan { get; init; } = 1;
    public string Content { get; init; } = "";
    public IReadOnlyList<LayoutRegion> BoundingRegions { get; init; } = [];
    public IReadOnlyList<LayoutSpan> Spans { get; init; } = [];
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
