using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>A line outside of ruled tables, cut into its words.</summary>
internal sealed class GapLine
{
    private const int MostOnStack = 64;

    // Which of the words are numbers.
    private readonly bool[] _numbers;
    private bool? _isSeed;

    public GapLine(InkLine source)
    {
        Source = source;
        Words = Justified.Join(LineWords.Cut(source));
        Least =
            Array.Exists(Words, word => word.Parted == Parting.Blank)
            && !Array.Exists(Words, word => word.Parted == Parting.WideBlank)
            && Corridors.Between(Words, Wide * source.Size).Count >= ManyWide
                ? LeastHard
                : LeastCorridor;
        HasLeader = Array.Exists(
            Words,
            word => word.Text.Contains("....", StringComparison.Ordinal) || word.Text.AsSpan().IndexOfAny("…_") >= 0
        );
        _numbers = Array.ConvertAll(Words, word => NumberInk.Is(word.Text));
        IsData = !HasLeader && Words.Length > 1 && Array.IndexOf(_numbers, true) >= 0;
    }

    // In em: narrower gaps are blanks; in a row of several columns that has glyphs for its blanks, a gap without one is none.
    private const double LeastCorridor = 0.45;
    private const double LeastHard = 0.3;
    private const double Wide = 0.7;
    private const int ManyWide = 2;

    /// <summary>In em: the least gap that may part two columns.</summary>
    public double Least { get; }

    public InkLine Source { get; }
    public RawSpan[] Words { get; }
    public double Baseline => Source.Baseline;
    public double Size => Source.Size;

    /// <summary>Dots or underscores to write on: a line of a form, no row of a table.</summary>
    public bool HasLeader { get; }

    /// <summary>Holds a number that stands for itself, and something else.</summary>
    public bool IsData { get; }

    /// <summary>A row of a table of numbers: more than half of the columns filled, or one behind the first with nothing but a number.</summary>
    public bool IsRowOf(List<Corridor> corridors)
    {
        Span<bool> filled = stackalloc bool[MostOnStack];
        filled = corridors.Count < MostOnStack ? filled : new bool[corridors.Count + 1];
        var columns = 0;
        foreach (var word in Words)
        {
            ref var column = ref filled[Corridors.ColumnOf(corridors, (word.Box.Left + word.Box.Right) / 2)];
            columns += column ? 0 : 1;
            column = true;
        }

        if (columns < 2 || !IsData)
        {
            return false;
        }

        return 2 * columns > corridors.Count + 1 || NumbersAlone(corridors);
    }

    /// <summary>Whether a column behind the first holds nothing but numbers.</summary>
    private bool NumbersAlone(List<Corridor> corridors)
    {
        Span<(bool Number, bool Other)> held = stackalloc (bool, bool)[MostOnStack];
        held = corridors.Count < MostOnStack ? held : new (bool, bool)[corridors.Count + 1];
        for (var i = 0; i < Words.Length; i++)
        {
            ref var column = ref held[Corridors.ColumnOf(corridors, (Words[i].Box.Left + Words[i].Box.Right) / 2)];
            column = _numbers[i] ? (true, column.Other) : (column.Number, true);
        }

        return held[1..].Contains((true, false));
    }

    /// <summary>"รวม" over the first columns, then numbers: the words before the first number may stand right across corridors.</summary>
    public bool IsTotalOver(List<Corridor> corridors, double least)
    {
        var number = Array.IndexOf(_numbers, true);
        return number > 0
            && Array.TrueForAll(Words[number..], word => !corridors.Exists(corridor => Corridors.Crosses(word, corridor, least)))
            && Corridors.ColumnOf(corridors, (Words[number].Box.Left + Words[number].Box.Right) / 2) > 1;
    }

    /// <summary>A row that a table can be grown from: behind its first column a number stands alone.</summary>
    public bool IsSeed => _isSeed ??= CanSeed();

    private bool CanSeed() =>
        IsData
        && Corridors.Between(Words, Least * Size) is var corridors
        && IsRowOf(corridors)
        && (NumbersAlone(corridors) || IsItem(corridors));

    /// <summary>A row that its number in a list begins ("๑." and two columns more).</summary>
    private bool IsItem(List<Corridor> corridors) =>
        corridors.Count > 1
        && Words[0].Box.Right <= corridors[0].From + 0.01
        && Words[0].Text.AsSpan().TrimEnd('.').TrimEnd(')') is { Length: > 0 and <= 3 } number
        && !number.ContainsAnyExcept(BrokenNumbers.Digits);

    /// <summary>How many columns the words stand in.</summary>
    public int Columns(List<Corridor> corridors)
    {
        var (columns, last) = (0, -1);
        foreach (var word in Words)
        {
            var column = Corridors.ColumnOf(corridors, (word.Box.Left + word.Box.Right) / 2);
            if (column != last)
            {
                (columns, last) = (columns + 1, column);
            }
        }

        return columns;
    }
}
