using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace LpaFunctions.Reading.Fonts;

/// <summary>The codes of a string that is shown, one after the other.</summary>
internal ref struct FontCodes(IFont font, FontText text, ReadOnlyMemory<byte> codes)
{
    private readonly ReadOnlySpan<byte> bytes = codes.Span;
    private readonly bool ofTwoBytes = text.HasCodesOfTwoBytes;
    private MemoryInputBytes? input;
    private int at;

    public int Code { get; private set; }

    /// <summary>Bytes of the code.</summary>
    public int Length { get; private set; }

    public bool MoveNext()
    {
        if (ofTwoBytes && input is null && at + 1 < bytes.Length)
        {
            (Code, Length) = ((bytes[at] << 8) | bytes[at + 1], 2);
            at += 2;
            return true;
        }

        if (at == bytes.Length && input is null)
        {
            return false;
        }

        input ??= new MemoryInputBytes(codes[at..]);
        if (!input.MoveNext())
        {
            return false;
        }

        Code = font.ReadCharacterCode(input, out var length);
        Length = length;
        return true;
    }
}
