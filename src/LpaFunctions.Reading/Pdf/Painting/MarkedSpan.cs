using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>BMC, or BDC with its properties in place.</summary>
internal sealed class MarkedSpan(string? replacement) : IGraphicsStateOperation
{
    public static MarkedSpan Plain { get; } = new(null);

    public string Operator => "BDC";

    public void Run(IOperationContext operationContext) => ((PageScanner)operationContext).BeginSpan(replacement);

    public void Write(Stream stream) => throw new NotSupportedException("Content is read here, never written.");
}
