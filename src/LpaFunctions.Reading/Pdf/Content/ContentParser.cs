using System.Buffers;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>
/// Reads content of plain syntax, which nearly all is, in one pass over its bytes; whatever else goes to PdfPig's parser, which reads a byte by
/// three calls and makes several objects of each operand, and knows what to do with odd and damaged content.
/// </summary>
internal sealed class ContentParser(IPageContentParser careful) : IPageContentParser
{
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var rented = ArrayPool<byte>.Shared.Rent(checked((int)inputBytes.Length));
        var scratch = ArrayPool<byte>.Shared.Rent(rented.Length);
        try
        {
            var length = inputBytes.Read(rented.AsSpan(0, (int)inputBytes.Length));
            if (new ContentReader(new ContentBytes(rented.AsSpan(0, length), scratch)).Read() is { } operations)
            {
                return operations;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
            ArrayPool<byte>.Shared.Return(scratch);
        }

        inputBytes.Seek(0);
        return careful.Parse(pageNumber, inputBytes, log);
    }
}
