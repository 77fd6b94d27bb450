using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Tj and TJ: the codes of all strings one behind the other, and for TJ where each begins and the moves between them.</summary>
internal sealed class ShownText(byte[] codes, TextPiece[]? pieces = null) : IGraphicsStateOperation
{
    public string Operator => pieces is null ? "Tj" : "TJ";

    public byte[] Codes => codes;

    /// <summary>Null for one string shown as a whole.</summary>
    public TextPiece[]? Pieces => pieces;

    public void Run(IOperationContext operationContext) => ((PageScanner)operationContext).Show(this);

    public void Write(Stream stream) => throw new NotSupportedException("Content is read here, never written.");
}
