using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>
/// Reads a piece of a line, and each number in it a second time by the reader that knows nothing but numbers. Where both agree the number is as
/// sure as the surer of them; where they differ it is doubtful, whichever is taken, and both readings are kept.
/// </summary>
internal sealed class TwoReaders(ScanModels models, LineCutter cutter, BracketBoxes marks, RuleSet rules, RuleEnds ends, double dpi)
{
    /// <summary>A doubtful number is no surer than this: less than any rule book takes for a mark.</summary>
    public const double Doubtful = 0.5;

    // Of the letter height.
    private const double NearRule = 0.6;

    private const double CertainDash = 0.9;
    private const char Point = '.';

    // Pixels of a consonant: the letters of office papers have 13 at 150 dpi, and 6 at 60.
    private const double LeastHeight = 9;
    private const string TooSmall = "ตัวอักษรในภาพเล็กเกินกว่าจะแน่ใจ สแกนใหม่ที่ 200 จุดต่อนิ้วขึ้นไป";

    private readonly NumberOnRule _onRule = new(models, cutter, ends);
    private readonly StrokesOver _strokes = new(rules);

    public ReadPiece Read(LinePiece piece)
    {
        var cut = cutter.Cut(piece, models.Lines.Shape, _strokes.At(piece));
        var text = Placed(models.Lines.Read(cut), cut);
        Trim(text);
        var empty = marks.Mend(piece, text);
        LatinWords.Mend(text);
        if (_onRule.Read(piece, text) is { } onRule)
        {
            return onRule;
        }

        if (IsDash(text) || IsPoint(text))
        {
            return new ReadPiece(piece, text.ConvertAll(stroke => stroke with { Probability = TrustOf(stroke) }));
        }

        var read = new ReadPiece(piece, text) { EmptyMarks = empty };
        var runs = NumberRun.FindAll(text);
        if (runs.Count == 0)
        {
            return read;
        }

        var numbers = cutter.Cut(piece, models.Numbers.Shape);
        foreach (var run in Enumerable.Reverse(runs))
        {
            Check(read, run, numbers);
        }

        read.Doubts.Reverse();
        return read;
    }

    /// <summary>What is left of a digit that a rule took looks like a dash, but to no reader like a certain one; of a dash, like a point.</summary>
    public static double TrustOf(PlacedCharacter stroke) =>
        stroke.Certainty >= CertainDash && stroke.Character != Point ? stroke.Certainty : Math.Min(Doubtful, stroke.Certainty);

    /// <summary>The calibration is of numbers; a stroke in an empty cell is taken for a digit by neither reader.</summary>
    public static bool IsDash(List<PlacedCharacter> text) => text is [{ Character: '-' or '–' }];

    private static bool IsPoint(List<PlacedCharacter> text) => text is [{ Character: Point }];

    public static List<PlacedCharacter> Placed(List<ReadCharacter> text, LineCut cut) =>
        text.ConvertAll(read => PlacedCharacter.From(read, cut.OnPage(read.X)));

    private static void Trim(List<PlacedCharacter> text)
    {
        while (text.Count > 0 && text[^1].Character == ' ')
        {
            text.RemoveAt(text.Count - 1);
        }

        while (text.Count > 0 && text[0].Character == ' ')
        {
            text.RemoveAt(0);
        }
    }

    private void Check(ReadPiece read, NumberRun run, LineCut numbers)
    {
        var text = read.Characters;
        var height = read.Piece.LetterHeight;
        var cut = NumberCut.CutOut(numbers, text, run);
        var second = Placed(models.Numbers.Read(cut), cut);
        second.RemoveAll(character => character.Character == ' ');
        second = NumberSigns.WithOneKindOfZero(second);
        var first = NumberSigns.WithOneKindOfZero(text.GetRange(run.Start, run.End - run.Start));
        var place = (Left: first[0].X - (height / 2), Right: first[^1].X + (height / 2));
        var (chosen, doubt) = Compare(first, Within(first, second), place.Left, place.Right);
        doubt ??= NumberGrammar.Problem(Text(chosen)) is { } problem
            ? new NumberDoubt(place.Left, place.Right, Text(chosen), null, problem)
            : null;
        var isBeside = IsBesideRule(read.Piece, isFirst: run.Start == 0, isLast: run.End == text.Count);
        doubt ??=
            isBeside || TouchesRule(read.Piece, place.Left, place.Right)
                ? new NumberDoubt(place.Left, place.Right, Text(chosen), null, "ตัวเลขแตะหรือทับเส้นตาราง")
                : null;
        doubt ??= height < LeastHeight ? new NumberDoubt(place.Left, place.Right, Text(chosen), null, TooSmall) : null;
        if (doubt is not null)
        {
            read.Doubts.Add(doubt);
            chosen = chosen.ConvertAll(character => character with { Probability = Math.Min(Doubtful, character.Probability) });
        }

        text.RemoveRange(run.Start, run.End - run.Start);
        text.InsertRange(run.Start, chosen);
    }

    /// <summary>Signs that the first reader left outside of the number (a bracket, a percent sign) are no difference.</summary>
    private static List<PlacedCharacter> Within(List<PlacedCharacter> first, List<PlacedCharacter> second)
    {
        var start = second.FindIndex(character => NumberSigns.IsDigit(character.Character) || character.Character == NumberSigns.Other);
        var end = second.FindLastIndex(character => NumberSigns.IsDigit(character.Character) || character.Character == NumberSigns.Other);
        return start < 0 ? [] : second.GetRange(start, end - start + 1);
    }

    private static (List<PlacedCharacter> Chosen, NumberDoubt? Doubt) Compare(
        List<PlacedCharacter> first,
        List<PlacedCharacter> second,
        double left,
        double right
    )
    {
        var (one, other) = (Text(first), Text(second));
        if (one == other)
        {
            return ([.. first.Zip(second, (a, b) => b with { X = a.X, Probability = Math.Max(a.Probability, b.Probability) })], null);
        }

        if (NumberGrammar.OnlyNumber(one, other) is { } number)
        {
            return (number == one ? first : second, null);
        }

        var isRead = second.Count > 0 && !other.Contains(NumberSigns.Other);
        var isOther = isRead && (!one.All(NumberSigns.IsSign) || Least(second) > Least(first));
        var doubt = new NumberDoubt(
            left,
            right,
            isOther ? other : one,
            Alternative(isOther ? one : other),
            "ตัวอ่านสองตัวอ่านได้ไม่ตรงกัน"
        );
        return (isOther ? second : first, doubt);
    }

    /// <summary>Where the reader of numbers saw none, there is no second reading to show.</summary>
    private static string? Alternative(string other) => other.Length == 0 || other.Contains(NumberSigns.Other) ? null : other;

    private static double Least(List<PlacedCharacter> text) => text.Min(character => character.Probability);

    private static string Text(List<PlacedCharacter> text) => string.Concat(text.Select(character => character.Character));

    /// <summary>Ink that ends where a rule was taken off went on into the rule.</summary>
    private bool IsBesideRule(LinePiece piece, bool isFirst, bool isLast)
    {
        var near = Math.Max(2, dpi / 70);
        foreach (var wiped in rules.Wiped.Where(wiped => !wiped.Rule.Level))
        {
            var middle = piece.BaselineAt(wiped.Box.MiddleX) - (0.5 * piece.LetterHeight);
            if (wiped.Box.Top >= middle || wiped.Box.Bottom <= middle)
            {
                continue;
            }

            // A rule that leans stands elsewhere than at the ends of its box.
            var (from, to) = wiped.Across(middle);
            var isRight = isLast && Math.Abs(from - piece.Right) <= near;
            var isLeft = isFirst && Math.Abs(piece.Left - to) <= near;
            if (isRight || isLeft)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A stroke beyond an upright rule is of the neighbour's number, and was wiped from none of this one.</summary>
    private static bool IsOnThisSide(RuleScar scar, double left, double right)
    {
        if (scar.Level)
        {
            return true;
        }

        var isLeft = scar.Box.MiddleX < (left + right) / 2;
        return isLeft ? scar.Behind : scar.Before;
    }

    private bool TouchesRule(LinePiece piece, double left, double right)
    {
        var near = NearRule * piece.LetterHeight;
        var foot = piece.BaselineAt((left + right) / 2);
        var (top, bottom) = (foot - (1.3 * piece.LetterHeight), foot - (0.1 * piece.LetterHeight));
        foreach (var scar in rules.Scars)
        {
            var isBeside = scar.Box.Right > left - near && scar.Box.Left < right + near;
            var isAtHeight = scar.Box.Bottom > top && scar.Box.Top < bottom;
            if (isBeside && isAtHeight && IsOnThisSide(scar, left, right))
            {
                return true;
            }
        }

        return false;
    }
}
