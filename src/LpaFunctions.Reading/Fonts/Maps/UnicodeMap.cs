using System.Text;

namespace LpaFunctions.Reading.Fonts.Maps;

/// <summary>
/// What a file says that the codes of a font stand for (ISO 32000-2, 9.10.3). Kept where it lies in the unpacked stream: what a code stands for
/// becomes a text when it is asked for, for a page shows few of the codes that a map names.
/// </summary>
internal sealed class UnicodeMap(ReadOnlyMemory<byte> stream, Dictionary<int, UnicodeMap.Target> targets)
{
    /// <summary>Bytes of the longest text that a code may stand for.</summary>
    public const int LongestText = 128;

    /// <summary>Null where the map does not name the code.</summary>
    public string? this[int code] => targets.TryGetValue(code, out var target) ? Text(target) : null;

    private string Text(Target target)
    {
        Span<byte> bytes = stackalloc byte[LongestText];
        var length = HexDigits.Read(stream.Span[target.At..], bytes);
        var carry = target.Steps;
        for (var i = length - 1; i >= 0 && carry > 0; i--)
        {
            carry += bytes[i];
            bytes[i] = (byte)(carry & 0xFF);
            carry >>= 8;
        }

        return (length == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(bytes[..length]);
    }

    /// <param name="At">Where its hexadecimal digits begin.</param>
    /// <param name="Steps">By how much the text of a range is counted up.</param>
    public readonly record struct Target(int At, int Steps);
}
