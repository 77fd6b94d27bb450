namespace LpaFunctions.Reading.Pdf.Content;

/// <summary>Names, numbers and strings of a content stream (ISO 32000-2, 7.3), as PdfPig reads them, to the last bit of a number.</summary>
/// <param name="bytes">The content.</param>
/// <param name="scratch">Room for unpacked strings, as long as the content: no string is longer unpacked.</param>
internal ref struct ContentBytes(ReadOnlySpan<byte> bytes, Span<byte> scratch)
{
    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 19).Select(power => Math.Pow(10.0, power))];
    private static readonly bool[] EndsName = Table("\0\t\n\f\r ()/<>[]");
    private static readonly bool[] EndsOperator = Table("\0\t\n\f\r %()/<>[]");

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly Span<byte> _scratch = scratch;
    private int _at;

    public readonly ReadOnlySpan<byte> All => _bytes;

    public readonly ReadOnlySpan<byte> Strings => _scratch;

    /// <summary>How much of the scratch room is in use.</summary>
    public int Used { get; set; }

    /// <summary>The byte here; only after <see cref="SkipBlanks"/> or another call said that there is one.</summary>
    public readonly byte Current => _bytes[_at];

    public readonly bool StartsString => _bytes[_at] == '(' || (_bytes[_at] == '<' && !StartsProperties);

    public readonly bool StartsProperties => _at + 1 < _bytes.Length && _bytes[_at] == '<' && _bytes[_at + 1] == '<';

    public readonly bool StartsNumber => _bytes[_at] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.';

    /// <summary>Passes over what is expected here.</summary>
    public bool Take(ReadOnlySpan<byte> expected)
    {
        if (!_bytes[_at..].StartsWith(expected))
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    public bool SkipBlanks()
    {
        while (_at < _bytes.Length && _bytes[_at] is <= 32 or (>= 127 and <= 159))
        {
            _at++;
        }

        return _at < _bytes.Length;
    }

    /// <summary>PdfPig reads one byte ahead behind names, numbers and operators, and takes the end for reached where that byte is the last one.</summary>
    public void SkipLastByte() => _at = _at == _bytes.Length - 1 ? _bytes.Length : _at;

    public ReadOnlySpan<byte> ReadOperator()
    {
        var start = _at;
        while (++_at < _bytes.Length && !EndsOperator[_bytes[_at]]) { }

        return _bytes[start.._at];
    }

    /// <returns>False for a name that is not of plain ASCII.</returns>
    public bool ReadName(out Range name)
    {
        var start = ++_at;
        name = default;
        while (_at < _bytes.Length && !EndsName[_bytes[_at]])
        {
            if (_bytes[_at] is (byte)'#' or >= 128)
            {
                return false;
            }

            _at++;
        }

        name = start.._at;
        return true;
    }

    public bool ReadNumber(out double number)
    {
        number = 0;
        var (negative, decimals) = (false, -1);
        long fraction = 0;
        for (; _at < _bytes.Length; _at++)
        {
            var c = _bytes[_at];
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                if (decimals < 0)
                {
                    number = (number * 10.0) + (c - '0');
                }
                else
                {
                    // As PdfPig counts: digits that no number of 64 bits holds run over.
                    fraction = unchecked((fraction * 10) + (c - '0'));
                    decimals++;
                }
            }
            else if (c == '-')
            {
                negative = true;
            }
            else if (c == '.')
            {
                if (decimals >= 0)
                {
                    return false;
                }

                decimals = 0;
            }
            else if (c != '+')
            {
                break;
            }
        }

        if (_at < _bytes.Length && _bytes[_at] is (byte)'e' or (byte)'E')
        {
            return false;
        }

        if (decimals > 0)
        {
            number += fraction / (decimals < PowersOfTen.Length ? PowersOfTen[decimals] : Math.Pow(10.0, decimals));
        }

        // "-0" is 0, not the negative zero.
        number = negative && number != 0 ? -number : number;
        return true;
    }

    /// <summary>Reads a string in brackets or of hexadecimal digits into the scratch room.</summary>
    public bool ReadString() => _bytes[_at] == '(' ? ReadLiteral() : ReadHex();

    private bool ReadHex()
    {
        var (digits, value) = (0, 0);
        while (++_at < _bytes.Length && _bytes[_at] != '>')
        {
            var c = _bytes[_at];
            if (c is 0 or 9 or 10 or 12 or 13 or 32)
            {
                continue;
            }

            if (!char.IsAsciiHexDigit((char)c))
            {
                return false;
            }

            value = ((value << 4) | ((c & 0x0F) + (9 * (c >> 6)))) & 0xFF;
            if ((++digits & 1) == 0)
            {
                Put((byte)value);
            }
        }

        if ((digits & 1) == 1)
        {
            Put((byte)((value << 4) & 0xFF));
        }

        return _at++ < _bytes.Length;
    }

    private bool ReadLiteral()
    {
        var depth = 1;
        while (++_at < _bytes.Length)
        {
            var c = _bytes[_at];
            if (c == '\\')
            {
                if (!ReadEscape())
                {
                    return false;
                }

                continue;
            }

            if (c is (byte)'(' or (byte)')')
            {
                depth += c == '(' ? 1 : -1;
            }

            if (depth == 0)
            {
                _at++;
                return true;
            }

            if (c == ')' && _at + 1 < _bytes.Length && _bytes[_at + 1] == '\r')
            {
                // PdfPig ends a string here that is not balanced.
                return false;
            }

            Put(c);
        }

        return false;
    }

    private bool ReadEscape()
    {
        if (++_at >= _bytes.Length)
        {
            return false;
        }

        var c = _bytes[_at];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = c - '0';
            for (var more = 0; more < 2 && _at + 1 < _bytes.Length && _bytes[_at + 1] is >= (byte)'0' and <= (byte)'7'; more++)
            {
                value = (value << 3) | (_bytes[++_at] - '0');
            }

            Put((byte)(value & 0xFF));
            return value <= 0xFF;
        }

        var mayEnd = c == ')' && _at + 1 < _bytes.Length && _bytes[_at + 1] == '\r';
        if (mayEnd || c is (byte)'\r' or (byte)'\n')
        {
            // A line that goes on, of which PdfPig passes over all ends of line; and the end of a string that is not balanced, as above.
            return false;
        }

        Put(
            c switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                _ => c,
            }
        );
        return true;
    }

    private void Put(byte value) => _scratch[Used++] = value;

    private static bool[] Table(string characters)
    {
        var table = new bool[256];
        foreach (var c in characters)
        {
            table[c] = true;
        }

        return table;
    }
}
