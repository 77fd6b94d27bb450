using LpaFunctions.Reading.Pdf.Painting;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.ClippingPaths;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextState;

namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>From operator and operands to the operation that runs.</summary>
internal static class ContentOperations
{
    /// <summary>Adds what the operator does. One whose operands do not fit is passed over, as is one that is not known.</summary>
    /// <returns>False where the careful parser has to read the stream.</returns>
    public static bool Add(List<IGraphicsStateOperation> to, ReadOnlySpan<byte> name, Operands o)
    {
        var known =
            ColourOperations.From(name, o)
            ?? name.Length switch
            {
                1 => OfOne(name[0], o, to),
                2 => OfTwo(name, o),
                3 => OfThree(name, o),
                _ => null,
            };
        if (known is not null)
        {
            to.Add(known);
        }

        return known is not null || !IsForTheCareful(name, o);
    }

    private static IGraphicsStateOperation? OfThree(ReadOnlySpan<byte> name, Operands o)
    {
        if (name.SequenceEqual("BMC"u8))
        {
            return o.Is(0, OperandKind.Name) ? MarkedSpan.Plain : null;
        }

        if (name.SequenceEqual("BDC"u8))
        {
            return Span(o);
        }

        return name.SequenceEqual("EMC"u8) ? EndMarkedContent.Value : null;
    }

    // Inline images; words that are operands; arrays among the numbers of a matrix; text shown without its array.
    private static bool IsForTheCareful(ReadOnlySpan<byte> name, Operands o)
    {
        if (IsOfInlineImage(name) || IsOperand(name) || name.SequenceEqual("TJ"u8))
        {
            return true;
        }

        return (name.SequenceEqual("Tm"u8) || name.SequenceEqual("cm"u8)) && o.Is(o.LeadingNumbers(), OperandKind.Array);
    }

    private static bool IsOfInlineImage(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("BI"u8) || name.SequenceEqual("ID"u8) || name.SequenceEqual("EI"u8);

    private static bool IsOperand(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("inf"u8) || name.SequenceEqual("true"u8) || name.SequenceEqual("false"u8) || name.SequenceEqual("null"u8);

    private static IGraphicsStateOperation? OfOne(byte name, Operands o, List<IGraphicsStateOperation> to) =>
        name switch
        {
            (byte)'q' => Push.Value,
            (byte)'Q' => Pop.Value,
            (byte)'m' => o.AreNumbers(2) ? new BeginNewSubpath(o.Number(0), o.Number(1)) : null,
            (byte)'l' => o.AreNumbers(2) ? new AppendStraightLineSegment(o.Number(0), o.Number(1)) : null,
            (byte)'c' => o.AreNumbers(6)
                ? new AppendDualControlPointBezierCurve(o.Number(0), o.Number(1), o.Number(2), o.Number(3), o.Number(4), o.Number(5))
                : null,
            (byte)'v' => o.AreNumbers(4)
                ? new AppendStartControlPointBezierCurve(o.Number(0), o.Number(1), o.Number(2), o.Number(3))
                : null,
            (byte)'y' => o.AreNumbers(4) ? new AppendEndControlPointBezierCurve(o.Number(0), o.Number(1), o.Number(2), o.Number(3)) : null,
            (byte)'h' => CloseSubpath.Value,
            (byte)'n' => EndPath.Value,
            (byte)'S' => StrokePath.Value,
            (byte)'s' => CloseAndStrokePath.Value,
            (byte)'f' => FillPathNonZeroWinding.Value,
            (byte)'F' => FillPathNonZeroWindingCompatibility.Value,
            (byte)'B' => FillPathNonZeroWindingAndStroke.Value,
            (byte)'b' => CloseFillPathNonZeroWindingAndStroke.Value,
            (byte)'W' => ModifyClippingByNonZeroWindingIntersect.Value,
            (byte)'\'' => NextLine(o, 0, to),
            (byte)'"' => NextLine(o, 2, to),
            _ => null,
        };

    private static IGraphicsStateOperation? OfTwo(ReadOnlySpan<byte> name, Operands o) =>
        (name[0], name[1]) switch
        {
            ((byte)'T', (byte)'J') => o.Count == 1 && o.Is(0, OperandKind.Array) ? o.ShownPieces(0) : null,
            ((byte)'T', (byte)'j') => o.Count == 1 && o.Is(0, OperandKind.Text) ? o.Shown(0) : null,
            ((byte)'T', (byte)'m') => o.LeadingNumbers() == 6 ? new SetTextMatrix(o.Numbers(6)) : null,
            ((byte)'T', (byte)'d') => o.AreNumbers(2) ? new MoveToNextLineWithOffset(o.Number(0), o.Number(1)) : null,
            ((byte)'T', (byte)'D') => o.AreNumbers(2) ? new MoveToNextLineWithOffsetSetLeading(o.Number(0), o.Number(1)) : null,
            ((byte)'T', (byte)'*') => MoveToNextLine.Value,
            ((byte)'T', (byte)'f') => o.Is(0, OperandKind.Name) && o.Is(1, OperandKind.Number)
                ? new SetFontAndSize(o.Name(0), o.Number(1))
                : null,
            ((byte)'T', (byte)'c') => o.AreNumbers(1) ? new SetCharacterSpacing(o.Number(0)) : null,
            ((byte)'T', (byte)'w') => o.AreNumbers(1) ? new SetWordSpacing(o.Number(0)) : null,
            ((byte)'T', (byte)'z') => o.AreNumbers(1) ? new SetHorizontalScaling(o.Number(0)) : null,
            ((byte)'T', (byte)'L') => o.AreNumbers(1) ? new SetTextLeading(o.Number(0)) : null,
            ((byte)'T', (byte)'s') => o.AreNumbers(1) ? new SetTextRise(o.Number(0)) : null,
            ((byte)'T', (byte)'r') => o.AreNumbers(1) ? new SetTextRenderingMode(unchecked((int)o.Number(0))) : null,
            ((byte)'s', (byte)'h') => o.Is(0, OperandKind.Name) ? new PaintShading(o.Name(0)) : null,
            ((byte)'B', (byte)'T') => BeginText.Value,
            ((byte)'E', (byte)'T') => EndText.Value,
            ((byte)'r', (byte)'e') => o.AreNumbers(4) ? new AppendRectangle(o.Number(0), o.Number(1), o.Number(2), o.Number(3)) : null,
            ((byte)'c', (byte)'m') => o.LeadingNumbers() == 6 ? new ModifyCurrentTransformationMatrix(o.Numbers(6)) : null,
            ((byte)'D', (byte)'o') => o.Is(0, OperandKind.Name) ? new InvokeNamedXObject(o.Name(0)) : null,
            ((byte)'g', (byte)'s') => o.Is(0, OperandKind.Name) ? new SetGraphicsStateParametersFromDictionary(o.Name(0)) : null,
            ((byte)'W', (byte)'*') => ModifyClippingByEvenOddIntersect.Value,
            ((byte)'f', (byte)'*') => FillPathEvenOddRule.Value,
            ((byte)'B', (byte)'*') => FillPathEvenOddRuleAndStroke.Value,
            ((byte)'b', (byte)'*') => CloseFillPathEvenOddRuleAndStroke.Value,
            ((byte)'d', (byte)'1') => o.AreNumbers(6)
                ? new Type3SetGlyphWidthAndBoundingBox(o.Number(0), o.Number(1), o.Number(2), o.Number(3), o.Number(4), o.Number(5))
                : null,
            _ => null,
        };

    /// <summary>Text on the next line; where numbers stand before it, they are the spacing of words and characters.</summary>
    private static ShownText? NextLine(Operands o, int text, List<IGraphicsStateOperation> to)
    {
        if (!o.Is(text, OperandKind.Text) || (text == 0 ? o.Count != 1 : !o.AreNumbers(text)))
        {
            return null;
        }

        if (text > 0)
        {
            to.Add(new SetWordSpacing(o.Number(0)));
            to.Add(new SetCharacterSpacing(o.Number(1)));
        }

        to.Add(MoveToNextLine.Value);
        return o.Shown(text);
    }

    private static IGraphicsStateOperation? Span(Operands o)
    {
        if (!o.Is(0, OperandKind.Name) || o.Count < 2)
        {
            return null;
        }

        return o[1].Kind switch
        {
            OperandKind.Properties => o[1].Text is { } text ? new MarkedSpan(text) : MarkedSpan.Plain,
            OperandKind.Name => new BeginMarkedContentWithProperties(o.Name(0), o.Name(1)),
            _ => null,
        };
    }
}
