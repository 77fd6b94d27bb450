namespace LpaFunctions.Reading.Fonts.Maps;

/// <summary>
/// The words of a map of codes, one after the other, as programs write them: what is written otherwise (escapes, nested brackets, digits behind
/// letters) is odd, and left to PdfPig.
/// </summary>
internal ref struct UnicodeMapWords(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _start;
    private int _end;

    private static ReadOnlySpan<byte> Brackets => "<>[]/(%"u8;

    /// <summary>The word that was read last, without its brackets or its slash.</summary>
    public readonly ReadOnlySpan<byte> Word => _text[_start.._end];

    /// <summary>Where the word begins.</summary>
    public readonly int Start => _start;

    /// <summary>Bytes that the hexadecimal string holds that was read last.</summary>
    public int HexLength { get; private set; }

    public WordKind Next()
    {
        while (_at < _text.Length && IsBlank(_text[_at]))
        {
            _at++;
        }

        if (_at >= _text.Length)
        {
            return WordKind.End;
        }

        _start = _at;
        var first = _text[_at++];
        switch (first)
        {
            case (byte)'%':
                return Ends(WordKind.Comment, _text[_at..].IndexOfAny((byte)'\r', (byte)'\n'), isEndFree: true);
            case (byte)'/':
                _start++;
                return Plain(WordKind.Name);
            case (byte)'(':
                _start++;
                return Text();
            case (byte)'[':
                return WordKind.OpenArray;
            case (byte)']':
                return WordKind.CloseArray;
            case (byte)'<':
                return Angle();
            case (byte)'>':
                return Twice('>', WordKind.CloseDictionary);
            case >= (byte)'0' and <= (byte)'9':
                return Plain(WordKind.Number);
            default:
                return char.IsAsciiLetter((char)first) ? Plain(WordKind.Operator) : WordKind.Odd;
        }
    }

    private WordKind Angle()
    {
        if (_at < _text.Length && _text[_at] == '<')
        {
            _at++;
            return WordKind.OpenDictionary;
        }

        _start++;
        var digits = 0;
        for (; _at < _text.Length; _at++)
        {
            var value = _text[_at];
            if (HexDigits.Digit(value) >= 0)
            {
                digits++;
            }
            else if (value == '>')
            {
                _end = _at++;
                HexLength = digits / 2;
                return digits > 0 && digits % 2 == 0 ? WordKind.Hex : WordKind.Odd;
            }
            else if (!IsBlank(value))
            {
                return WordKind.Odd;
            }
        }

        return WordKind.Odd;
    }

    private WordKind Text()
    {
        var end = _text[_at..].IndexOfAny((byte)')', (byte)'(', (byte)'\\');
        return end >= 0 && _text[_at + end] == ')' ? Ends(WordKind.Text, end, isEndFree: false) : WordKind.Odd;
    }

    private WordKind Ends(WordKind kind, int length, bool isEndFree)
    {
        if (length < 0 && !isEndFree)
        {
            return WordKind.Odd;
        }

        _end = length < 0 ? _text.Length : _at + length;
        _at = Math.Min(_end + 1, _text.Length);
        return kind;
    }

    private WordKind Twice(char second, WordKind kind)
    {
        if (_at >= _text.Length || _text[_at] != second)
        {
            return WordKind.Odd;
        }

        _at++;
        return kind;
    }

    /// <summary>A word that a blank or a bracket ends.</summary>
    private WordKind Plain(WordKind kind)
    {
        for (; _at < _text.Length; _at++)
        {
            var value = _text[_at];
            if (IsBlank(value) || Brackets.Contains(value))
            {
                break;
            }

            if (!IsOf(kind, value))
            {
                return WordKind.Odd;
            }
        }

        _end = _at;
        var isBare = kind == WordKind.Operator && _at < _text.Length && _text[_at] is (byte)'>' or (byte)']';
        return isBare ? WordKind.Odd : kind;
    }

    private static bool IsOf(WordKind kind, byte value) =>
        kind switch
        {
            WordKind.Name => value is > (byte)' ' and < 127 && !"#){}"u8.Contains(value),
            WordKind.Number => char.IsAsciiDigit((char)value) || value == '.',
            _ => char.IsAsciiLetter((char)value),
        };

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0;
}
