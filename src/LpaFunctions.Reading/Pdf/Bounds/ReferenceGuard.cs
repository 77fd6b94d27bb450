using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>
/// What PdfPig follows without counting, looked at before PdfPig sees it, and cut where it leads in a circle, too deep, or out of all measure:
/// <list type="number">
/// <item>widths and counts of cross-reference streams (ISO 32000-2, 7.5.8): a width that no number has overflows the stack, a count takes all memory;</item>
/// <item>objects that are nothing but a reference to another (7.3.10), round in a circle or over many steps;</item>
/// <item>functions made of functions (7.10.4), likewise.</item>
/// </list>
/// What is cut is written over in place, so that every offset stays: the widths lose their name, and the file is read by its objects; a reference becomes null.
/// Where a circle closes within a compressed object stream nothing can be written over: the file is refused.
/// </summary>
public sealed class ReferenceGuard
{
    private const int Deepest = 32;

    // ISO 32000-2, annex C: no reader must take more objects.
    private const long MostObjects = 8_388_607;
    private const int MostWidth = 8;
    private const int LongestDictionary = 8_192;

    private readonly Dictionary<long, List<Edge>> _edges = [];

    /// <summary>The file as PdfPig may read it: the same bytes where nothing had to be cut.</summary>
    /// <exception cref="PdfException">Objects of a compressed stream lead in a circle.</exception>
    public static ReadOnlyMemory<byte> Look(ReadOnlyMemory<byte> file)
    {
        var guard = new ReferenceGuard();
        guard.Find(file.Span);
        foreach (var packed in ObjectStreams.Unpack(file))
        {
            guard.AddPacked(packed);
        }

        var cuts = guard.Circles();
        cuts.AddRange(WildStreams(file.Span));
        if (cuts.Count == 0)
        {
            return file;
        }

        var mended = file.ToArray();
        foreach (var cut in cuts)
        {
            cut.Apply(mended);
        }

        return mended;
    }

    private void Find(ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        for (var at = 0; at < bytes.Length; )
        {
            var next = bytes[at..].IndexOf("obj"u8);
            if (next < 0)
            {
                break;
            }

            at += next + 3;
            if (at >= 6 && bytes[(at - 6)..].StartsWith("endobj"u8))
            {
                continue;
            }

            number = NumberBefore(bytes, at - 3) ?? number;
            AddAlias(bytes, at, number);
            var end = bytes[at..].IndexOf("endobj"u8);
            var body = bytes[at..(end < 0 ? bytes.Length : at + end)];
            AddFunctions(body[..Math.Min(body.Length, LongestDictionary)], at, number);
        }
    }

    /// <summary>"7 0 obj": the number before the word.</summary>
    private static long? NumberBefore(ReadOnlySpan<byte> bytes, int at)
    {
        var i = SkipBack(bytes, at, isDigit: false);
        i = SkipBack(bytes, i, isDigit: true);
        i = SkipBack(bytes, i, isDigit: false);
        var start = SkipBack(bytes, i, isDigit: true);
        return start < i ? Number(bytes[start..i]) : null;
    }

    private static int SkipBack(ReadOnlySpan<byte> bytes, int at, bool isDigit)
    {
        while (at > 0 && (isDigit ? char.IsAsciiDigit((char)bytes[at - 1]) : IsBlank(bytes[at - 1])))
        {
            at--;
        }

        return at;
    }

    private void AddAlias(ReadOnlySpan<byte> bytes, int at, long number)
    {
        if (Reference(bytes, ref at, out var start) is { } to && Skip(bytes, at) is var end && bytes[end..].StartsWith("endobj"u8))
        {
            Add(number, new Edge(to, new Cut(start, at - start, IsName: false)));
        }
    }

    private void AddFunctions(ReadOnlySpan<byte> body, int offset, long number)
    {
        var at = body.IndexOf("/Functions"u8);
        if (at < 0)
        {
            return;
        }

        var cut = new Cut(offset + at, 2, IsName: true);
        at = Skip(body, at + "/Functions"u8.Length);
        if (at >= body.Length || body[at] != '[')
        {
            return;
        }

        at++;
        while (Reference(body, ref at, out _) is { } to)
        {
            Add(number, new Edge(to, cut));
        }
    }

    /// <summary>What an object of a compressed stream leads to: it has no place in the file.</summary>
    private void AddPacked(PackedObject packed)
    {
        var body = packed.Body.Span;
        var at = 0;
        if (Reference(body, ref at, out _) is { } to && Skip(body, at) == body.Length)
        {
            Add(packed.Number, new Edge(to, Cut: null));
        }

        var functions = body.IndexOf("/Functions"u8);
        at = functions < 0 ? body.Length : Skip(body, functions + "/Functions"u8.Length);
        if (at >= body.Length || body[at] != '[')
        {
            return;
        }

        at++;
        while (Reference(body, ref at, out _) is { } part)
        {
            Add(packed.Number, new Edge(part, Cut: null));
        }
    }

    private void Add(long from, Edge edge)
    {
        if (!_edges.TryGetValue(from, out var edges))
        {
            _edges[from] = edges = [];
        }

        edges.Add(edge);
    }

    /// <summary>The edges that close a circle or lie too deep, found by walking from every object on.</summary>
    private List<Cut> Circles()
    {
        var cuts = new List<Cut>();
        var done = new HashSet<long>();
        foreach (var root in _edges.Keys)
        {
            Walk(root, [], done, cuts);
        }

        return cuts;
    }

    private void Walk(long from, List<long> path, HashSet<long> done, List<Cut> cuts)
    {
        path.Add(from);
        foreach (var edge in _edges.GetValueOrDefault(from) ?? [])
        {
            if (path.Contains(edge.To) || path.Count >= Deepest)
            {
                cuts.Add(edge.Cut ?? throw Circle(from));
            }
            else if (!done.Contains(edge.To))
            {
                Walk(edge.To, path, done, cuts);
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(from);
    }

    private static PdfException Circle(long number) =>
        new(PdfFault.TooComplex, $"object {number}", "Compressed objects refer to each other in a circle.");

    private static List<Cut> WildStreams(ReadOnlySpan<byte> bytes)
    {
        var cuts = new List<Cut>();
        for (var at = 0; bytes[at..].IndexOf("/XRef"u8) is var next and >= 0; at += next + 5)
        {
            var place = at + next;
            var start = Math.Max(0, place - LongestDictionary);
            var from = bytes[start..place].LastIndexOf("obj"u8) is var before and >= 0 ? start + before : start;
            var length = bytes[place..].IndexOf("stream"u8);
            var dictionary = bytes[from..(length < 0 ? bytes.Length : place + length)];
            if (Widths(dictionary) is { } widths && (!widths.AreSound || !CountsAreSound(dictionary)))
            {
                cuts.Add(new Cut(from + widths.At, 2, IsName: true));
            }
        }

        return cuts;
    }

    private static (int At, bool AreSound)? Widths(ReadOnlySpan<byte> dictionary)
    {
        for (var at = 0; dictionary[at..].IndexOf("/W"u8) is var next and >= 0; at += next + 2)
        {
            var open = Skip(dictionary, at + next + 2);
            if (open < dictionary.Length && dictionary[open] == '[')
            {
                var numbers = Numbers(dictionary[(open + 1)..]);
                return (
                    at + next,
                    numbers.Count >= 3 && numbers.TrueForAll(number => number is >= 0 and <= MostWidth) && numbers.Sum() > 0
                );
            }
        }

        return null;
    }

    private static bool CountsAreSound(ReadOnlySpan<byte> dictionary)
    {
        var index = dictionary.IndexOf("/Index"u8);
        var open = index < 0 ? -1 : Skip(dictionary, index + "/Index"u8.Length);
        if (open >= 0 && open < dictionary.Length && dictionary[open] == '[')
        {
            var numbers = Numbers(dictionary[(open + 1)..]);
            return numbers.Where((_, i) => i % 2 == 1).Sum() <= MostObjects && numbers.TrueForAll(number => number <= MostObjects);
        }

        var size = dictionary.IndexOf("/Size"u8);
        return size < 0 || Numbers(dictionary[(size + "/Size"u8.Length)..]) is not [var count, ..] || count <= MostObjects;
    }

    /// <summary>Numbers up to the first thing that is none; one that is too long to be a count is the largest there is.</summary>
    private static List<long> Numbers(ReadOnlySpan<byte> bytes)
    {
        const int most = 1_000;
        var numbers = new List<long>();
        for (var at = Skip(bytes, 0); at < bytes.Length && numbers.Count < most; at = Skip(bytes, at))
        {
            var start = at;
            at += bytes[at] is (byte)'-' or (byte)'+' ? 1 : 0;
            while (at < bytes.Length && (char.IsAsciiDigit((char)bytes[at]) || bytes[at] == '.'))
            {
                at++;
            }

            if (at == start)
            {
                break;
            }

            var number = bytes[start] == '-' ? -1 : Number(bytes[start..at]);
            numbers.Add(number);
        }

        return numbers;
    }

    private static long Number(ReadOnlySpan<byte> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                break;
            }

            number = Math.Min((number * 10) + digit - '0', uint.MaxValue);
        }

        return number;
    }

    /// <summary>"7 0 R" at a place, and the place behind it.</summary>
    private static long? Reference(ReadOnlySpan<byte> bytes, ref int at, out int start)
    {
        start = Skip(bytes, at);
        var end = Digits(bytes, start);
        var generation = Skip(bytes, end);
        var last = Digits(bytes, generation);
        var letter = Skip(bytes, last);
        var areNumbers = end > start && last > generation;
        if (!areNumbers || letter >= bytes.Length || bytes[letter] != 'R')
        {
            return null;
        }

        at = letter + 1;
        return Number(bytes[start..end]);
    }

    private static int Digits(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]))
        {
            at++;
        }

        return at;
    }

    private static int Skip(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && IsBlank(bytes[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0;

    /// <param name="Cut">Null for an edge within a compressed stream.</param>
    private readonly record struct Edge(long To, Cut? Cut);

    /// <summary>What is written over: the first letter of a name, or a reference that becomes null.</summary>
    private readonly record struct Cut(int Start, int Length, bool IsName)
    {
        public void Apply(Span<byte> file)
        {
            if (IsName)
            {
                file[Start + 1] = (byte)'_';
                return;
            }

            file.Slice(Start, Length).Fill((byte)' ');
            "null"u8.CopyTo(file[Start..]);
        }
    }
}
