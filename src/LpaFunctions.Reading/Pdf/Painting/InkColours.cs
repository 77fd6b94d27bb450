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
        switch (operation)
        {
            case SetNonStrokeColorDeviceGray o:
                return Set(ref _fill, InkPaint.OfGray(o.Gray));
            case SetStrokeColorDeviceGray o:
                return Set(ref _stroke, InkPaint.OfGray(o.Gray));
            case SetNonStrokeColorDeviceRgb o:
                return Set(ref _fill, InkPaint.OfRgb(o.R, o.G, o.B));
            case SetStrokeColorDeviceRgb o:
                return Set(ref _stroke, InkPaint.OfRgb(o.R, o.G, o.B));
            case SetNonStrokeColorDeviceCmyk o:
                return Set(ref _fill, InkPaint.OfCmyk(o.C, o.M, o.Y, o.K));
            case SetStrokeColorDeviceCmyk o:
                return Set(ref _stroke, InkPaint.OfCmyk(o.C, o.M, o.Y, o.K));

            // In the space that was set before.
            case SetNonStrokeColor o:
                return Set(ref _fill, _fill.With(o.Operands));
            case SetStrokeColor o:
                return Set(ref _stroke, _stroke.With(o.Operands));
            case SetNonStrokeColorAdvanced o:
                return Set(ref _fill, InItsSpace(_fill, o.PatternName, o.Operands));
            case SetStrokeColorAdvanced o:
                return Set(ref _stroke, InItsSpace(_stroke, o.PatternName, o.Operands));
            case SetNonStrokeColorSpace o:
                return Set(ref _fill, InkPaint.First(Space(o.Name)));
            case SetStrokeColorSpace o:
                return Set(ref _stroke, InkPaint.First(Space(o.Name)));
            default:
                return false;
        }
    }

    private static bool Set(ref InkPaint side, InkPaint paint)
    {
        side = paint;
        return true;
    }

    private static InkPaint InItsSpace(InkPaint before, NameToken? pattern, ReadOnlySpan<double> operands) =>
        pattern is null ? before.With(operands) : before with { Colour = InkPaint.Unknown };

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
