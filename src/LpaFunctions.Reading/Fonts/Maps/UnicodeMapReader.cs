using System.Buffers.Text;

namespace LpaFunctions.Reading.Fonts.Maps;

/// <summary>
/// Reads the map of a font to Unicode (ISO 32000-2, 9.10.3) as PdfPig reads it, without a token for each of its words. What is not as programs write
/// it, or leads to other maps, is not read here.
/// </summary>
internal ref struct UnicodeMapReader
{
    // A font has 65,536 glyphs; codes may be named twice.
    private const int MostTargets = 2 * 65_536;
    private const int MostRanges = 100_000;
    private const int LongestCode = 4;
    private const int NoCount = -1;

    private readonly Dictionary<int, UnicodeMap.Target> _targets = [];
    private UnicodeMapWords _words;
    private int _added;

    private UnicodeMapReader(ReadOnlySpan<byte> text) => _words = new UnicodeMapWords(text);

    /// <summary>Null where it has to be left to PdfPig.</summary>
    public static UnicodeMap? Read(ReadOnlyMemory<byte> stream)
    {
        var reader = new UnicodeMapReader(stream.Span);
        return reader.ReadAll() ? new UnicodeMap(stream, reader._targets) : null;
    }

    private bool ReadAll()
    {
        // The number that stands before the word.
        var count = NoCount;

        while (true)
        {
            var kind = _words.Next();
            switch (kind)
            {
                case WordKind.End:
                    return true;
                case WordKind.Name when SkipsEntry():
                case WordKind.Operator when Operate(count):
                case WordKind.Comment or WordKind.Hex or WordKind.Text:
                    count = NoCount;
                    break;
                case WordKind.Number:
                    count = Number();
                    break;
                default:
                    return false;
            }
        }
    }

    private readonly int Number() =>
        Utf8Parser.TryParse(_words.Word, out int number, out var length) && length == _words.Word.Length ? number : NoCount;

    /// <summary>Goes over what belongs to a name; false where it cannot be told, or says that codes and Unicode are the same.</summary>
    private bool SkipsEntry()
    {
        var name = _words.Word;
        var isOfCollection = name.SequenceEqual("CIDSystemInfo"u8);
        var isOfMap = name.SequenceEqual("CMapName"u8);
        if (!isOfCollection && !isOfMap && !HasValue(name))
        {
            return true;
        }

        var kind = _words.Next();
        if (isOfMap && kind == WordKind.Name)
        {
            return !IsIdentity(_words.Word);
        }

        if (kind == WordKind.OpenDictionary)
        {
            return isOfCollection && SkipsCollection();
        }

        return kind is WordKind.Name or WordKind.Number or WordKind.Text;
    }

    private static bool HasValue(ReadOnlySpan<byte> name)
    {
        var isOfMap = name.SequenceEqual("WMode"u8) || name.SequenceEqual("CMapVersion"u8) || name.SequenceEqual("CMapType"u8);
        return isOfMap || IsOfCollection(name);
    }

    private static bool IsOfCollection(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Registry"u8) || name.SequenceEqual("Ordering"u8) || name.SequenceEqual("Supplement"u8);

    private static bool IsIdentity(ReadOnlySpan<byte> name) =>
        System.Text.Ascii.EqualsIgnoreCase(name[..Math.Min(name.Length, "Identity-".Length)], "Identity-"u8);

    /// <summary>Registry, ordering and supplement, and nothing else.</summary>
    private bool SkipsCollection()
    {
        for (var entry = 0; entry < 3; entry++)
        {
            if (_words.Next() != WordKind.Name || !IsOfCollection(_words.Word) || _words.Next() is not (WordKind.Text or WordKind.Number))
            {
                return false;
            }
        }

        return _words.Next() == WordKind.CloseDictionary;
    }

    private bool Operate(int count)
    {
        var word = _words.Word;
        if (word.SequenceEqual("beginbfchar"u8))
        {
            return count >= 0 && ReadCharacters(count);
        }

        if (word.SequenceEqual("beginbfrange"u8))
        {
            return count >= 0 && ReadRanges(count);
        }

        if (word.SequenceEqual("begincodespacerange"u8))
        {
            return count is >= 0 and < MostRanges && SkipsCodeSpace(count);
        }

        return !word.SequenceEqual("usecmap"u8) && !word.SequenceEqual("begincidchar"u8) && !word.SequenceEqual("begincidrange"u8);
    }

    private bool SkipsCodeSpace(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var kind = _words.Next();
            if (kind == WordKind.Operator && _words.Word.SequenceEqual("endcodespacerange"u8))
            {
                return true;
            }

            if (kind != WordKind.Hex || _words.Next() != WordKind.Hex)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadCharacters(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var kind = _words.Next();
            if (kind == WordKind.Operator && _words.Word.SequenceEqual("endbfchar"u8))
            {
                return true;
            }

            if (kind != WordKind.Hex || ReadCode() is not { } code)
            {
                return false;
            }

            if (_words.Next() != WordKind.Hex || !Add(code, steps: 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadRanges(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var kind = _words.Next();
            if (kind == WordKind.Operator && _words.Word.SequenceEqual("endbfrange"u8))
            {
                return true;
            }

            if (kind != WordKind.Hex || ReadCode() is not { } first)
            {
                return false;
            }

            if (_words.Next() != WordKind.Hex || ReadCode() is not { } last)
            {
                return false;
            }

            if (first.Length != last.Length || !ReadRange(first, last))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadRange(Code first, Code last)
    {
        // A range that ends before it begins holds its first code.
        var codes = Math.Max(1, (long)last.Value - first.Value + 1);
        if (codes > MostTargets)
        {
            return false;
        }

        var kind = _words.Next();
        if (kind == WordKind.OpenArray)
        {
            return ReadTexts(first, (int)codes);
        }

        for (var i = 0; i < codes; i++)
        {
            if (kind != WordKind.Hex || !Add(first with { Value = first.Value + (uint)i }, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text for each code of a range, and perhaps more.</summary>
    private bool ReadTexts(Code first, int codes)
    {
        for (var i = 0; ; i++)
        {
            var kind = _words.Next();
            if (kind == WordKind.CloseArray)
            {
                return i >= codes;
            }

            if (kind != WordKind.Hex || (i < codes && !Add(first with { Value = first.Value + (uint)i }, steps: 0)))
            {
                return false;
            }
        }
    }

    private readonly Code? ReadCode()
    {
        if (_words.HexLength > LongestCode)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[LongestCode];
        var length = HexDigits.Read(_words.Word, bytes);
        var value = 0u;
        foreach (var part in bytes[..length])
        {
            value = (value << 8) | part;
        }

        return new Code(value, length);
    }

    /// <summary>Takes the hexadecimal string that was read last as what a code stands for.</summary>
    private bool Add(Code code, int steps)
    {
        if (_words.HexLength > UnicodeMap.LongestText || ++_added > MostTargets)
        {
            return false;
        }

        var target = new UnicodeMap.Target(_words.Start, steps);

        // As PdfPig: of codes that begin with zero the first word holds, of all others the last.
        if (code.BeginsWithZero)
        {
            _targets.TryAdd((int)code.Value, target);
        }
        else
        {
            _targets[(int)code.Value] = target;
        }

        return true;
    }

    /// <param name="Length">In bytes.</param>
    private readonly record struct Code(uint Value, int Length)
    {
        public bool BeginsWithZero => Length > 1 && Value >> (8 * (Length - 1)) == 0;
    }
}
