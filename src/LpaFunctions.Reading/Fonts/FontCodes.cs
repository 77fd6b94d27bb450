using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace LpaFunctions.Reading.Fonts;

/// <summary>The codes of a string that is shown, one after the other.</summary>
internal ref struct FontCodes(IFont font, FontText text, ReadOnlyMemory<byte> codes)
{
    private readonly ReadOnlySpan<byte> _bytes = codes.Span;
    private readonly bool _ofOneByte = text.HasCodesOfOneByte;
    private readonly bool _ofTwoBytes = text.HasCodesOfTwoBytes;
    private MemoryInputBytes? _input;
    private int _at;

    public int Code { get; private set; }

    /// <summary>Bytes of the code.</summary>
    public int Length { get; private set; }

    public bool MoveNext()
    {
        if (_ofTwoBytes && _input is null && _at + 1 < _bytes.Length)
        {
            (Code, Length) = ((_bytes[_at] << 8) | _bytes[_at + 1], 2);
            _at += 2;
            return true;
        }

        if (_ofOneByte && _at < _bytes.Length)
        {
            (Code, Length) = (_bytes[_at++], 1);
            return true;
        }

        if (_at == _bytes.Length && _input is null)
        {
            return false;
        }

        _input ??= new MemoryInputBytes(codes[_at..]);
        if (!_input.MoveNext())
        {
            return false;
        }

        Code = font.ReadCharacterCode(_input, out var length);
        Length = length;
        return true;
    }
}
