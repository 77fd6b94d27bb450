using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>
/// The colours of the graphics state, taken from the operations themselves. PdfPig's own colour spaces are not asked: they follow references, which a
/// hostile file turns into a circle, and all that is wanted here is whether ink can be told from what lies behind it.
/// </summary>
internal sealed class InkColours(IResourceStore resources, IPdfTokenScanner scanner)
{
    private readonly Stack<(InkPaint Fill, InkPaint Stroke)> _saved = new();
    private InkPaint _fill = InkPaint.Black;
    private InkPaint _stroke = InkPaint.Black;

    /// <summary>0xRRGGBB, or <see cref="InkPaint.Unknown"/>.</summary>
    public int Fill => _fill.Colour;

    /// <summary>0xRRGGBB, or <see cref="InkPaint.Unknown"/>.</summary>
    public int Stroke => _stroke.Colour;

    public void Push() => _saved.Push((_fill, _stroke));

    public void Pop()
    {
        if (_saved.TryPop(out var before))
        {
            (_fill, _stroke) = before;
        }
    }

    /// <summary>True where the operation sets a colour, which then needs not be run.</summary>
    public bool Take(IGraphicsStateOperation operation)
    {
        if (FillOf(operation) is { } fill)
        {
            _fill = fill;
            return true;
        }

        if (StrokeOf(operation) is { } stroke)
        {
            _stroke = stroke;
            return true;
        }

        return false;
    }

    private InkPaint? FillOf(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case SetNonStrokeColorDeviceGray o:
                return InkPaint.OfGray(o.Gray);
            case SetNonStrokeColorDeviceRgb o:
                return InkPaint.OfRgb(o.R, o.G, o.B);
            case SetNonStrokeColorDeviceCmyk o:
                return InkPaint.OfCmyk(o.C, o.M, o.Y, o.K);

            // In the space that was set before.
            case SetNonStrokeColor o:
                return _fill.With(o.Operands);
            case SetNonStrokeColorAdvanced o:
                return o.PatternName is null ? _fill.With(o.Operands) : _fill with { Colour = InkPaint.Unknown };
            case SetNonStrokeColorSpace o:
                return InkPaint.First(Space(o.Name));
            default:
                return null;
        }
    }

    private InkPaint? StrokeOf(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case SetStrokeColorDeviceGray o:
                return InkPaint.OfGray(o.Gray);
            case SetStrokeColorDeviceRgb o:
                return InkPaint.OfRgb(o.R, o.G, o.B);
            case SetStrokeColorDeviceCmyk o:
                return InkPaint.OfCmyk(o.C, o.M, o.Y, o.K);

            // In the space that was set before.
            case SetStrokeColor o:
                return _stroke.With(o.Operands);
            case SetStrokeColorAdvanced o:
                return o.PatternName is null ? _stroke.With(o.Operands) : _stroke with { Colour = InkPaint.Unknown };
            case SetStrokeColorSpace o:
                return InkPaint.First(Space(o.Name));
            default:
                return null;
        }
    }

    private InkSpace Space(NameToken name)
    {
        if (Device(name.Data) is { } device)
        {
            return device;
        }

        if (!resources.TryGetNamedColorSpace(name, out var named))
        {
            return InkSpace.Other;
        }

        return named.Name.Data switch
        {
            "ICCBased" => OfProfile(named.Data),
            "Separation" or "DeviceN" => InkSpace.Tint,
            var other => Device(other) ?? InkSpace.Other,
        };
    }

    private static InkSpace? Device(string name) =>
        name switch
        {
            "DeviceGray" or "G" or "CalGray" => InkSpace.Gray,
            "DeviceRGB" or "RGB" or "CalRGB" => InkSpace.Rgb,
            "DeviceCMYK" or "CMYK" => InkSpace.Cmyk,
            _ => null,
        };

    private InkSpace OfProfile(IToken? space)
    {
        if (space is not ArrayToken { Length: > 1 } array || array[1] is not IndirectReferenceToken profile)
        {
            return InkSpace.Other;
        }

        var stream = scanner.Get(profile.Data)?.Data as StreamToken;
        if (stream is null || !stream.StreamDictionary.TryGet<NumericToken>(NameToken.N, out var parts))
        {
            return InkSpace.Other;
        }

        return parts.Double switch
        {
            1 => InkSpace.Gray,
            3 => InkSpace.Rgb,
            4 => InkSpace.Cmyk,
            _ => InkSpace.Other,
        };
    }
}
