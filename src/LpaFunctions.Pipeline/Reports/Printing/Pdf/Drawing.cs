namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>A place on a page, in points from its upper left corner, down.</summary>
internal readonly record struct PageSpot(double X, double Y);

/// <param name="X">Of its left edge.</param>
/// <param name="Y">Of its upper edge.</param>
internal readonly record struct Box(double X, double Y, double Width, double Height);

/// <summary>How a line is drawn.</summary>
/// <param name="Color">As PDF sets it for filling: "0.5 g", "1 0 0 rg".</param>
/// <param name="Width">In points.</param>
/// <param name="Dash">Lengths of dashes and gaps; null for a whole line.</param>
internal sealed record PdfStroke(string Color, double Width, string? Dash = null);
