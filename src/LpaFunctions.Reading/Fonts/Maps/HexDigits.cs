namespace LpaFunctions.Reading.Fonts.Maps;

/// <summary>Hexadecimal strings (ISO 32000-2, 7.3.4.3), read where they lie.</summary>
internal static class HexDigits
{
    /// <summary>Reads up to the closing bracket.</summary>
    /// <param name="text">Begins behind the opening bracket; all of it up to the closing one are digits, two a byte, and blanks.</param>
    /// <returns>Bytes that were written.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var (length, high) = (0, -1);
        foreach (var value in text)
        {
            if (value == '>')
            {
                break;
            }

            var digit = Digit(value);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
                continue;
            }

            into[length++] = (byte)((high << 4) | digit);
            high = -1;
        }

        return length;
    }

    /// <summary>-1 for what is no digit.</summary>
    public static int Digit(byte value) =>
        value switch
        {
            >= (byte)'0' and <= (byte)'9' => value - '0',
            >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
            >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
            _ => -1,
        };
}
