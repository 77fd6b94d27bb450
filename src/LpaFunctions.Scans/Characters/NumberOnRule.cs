using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>
/// Reads a number whose end lies on an upright rule, as in a column too narrow. With the rule a part of the digit is wiped, and all rows of a
/// column may lose the same: so both readers read it twice, as it was wiped and with the rule still there. Of the four readings three must agree;
/// what touches the rule must be a digit that was read, else one may have gone with the rule whole.
/// </summary>
internal sealed class NumberOnRule(ScanModels models, LineCutter cutter, RuleEnds ends)
{
    private const int FewCharacters = 2;
    private const int Enough = 3;

    // Of the network: what a part of a digit looks like is seldom this certain.
    private const double Certain = 0.9;
    private const double CertainOver = 0.97;
    private const double SecondOver = 0.8;
    private const string Why = "ตัวเลขแตะหรือทับเส้นตาราง";

    /// <param name="text">What the reader of lines read where the rule was wiped.</param>
    /// <returns>Null where the piece is no number, or no rule is near.</returns>
    public ReadPiece? Read(LinePiece piece, List<PlacedCharacter> text)
    {
        if (!MayBeNumber(text) || ends.At(piece) is not { } view)
        {
            return null;
        }

        if (TwoReaders.IsDash(text))
        {
            Clip(piece, view);
            return null;
        }

        var numbers = Reading(models.Numbers, piece, view);
        if (!IsNumber(numbers))
        {
            return null;
        }

        var wiped = NumberSigns.WithOneKindOfZero(text.FindAll(character => character.Character != ' '));
        List<PlacedCharacter>[] readings = [numbers, Reading(models.Lines, piece, view), Reading(models.Numbers, piece, over: null), wiped];
        var chosen = Agreed(readings) ?? numbers;
        Clip(piece, view);
        return Read(piece, view, chosen, readings);
    }

    private static ReadPiece Read(LinePiece piece, RuleView view, List<PlacedCharacter> chosen, List<PlacedCharacter>[] readings)
    {
        var said = Text(chosen);
        var other = readings.Select(Text).FirstOrDefault(reading => reading != said && reading.Any(NumberSigns.IsDigit));
        var problem = NumberGrammar.Problem(said);
        var isSure = (IsSure(readings, said) || IsSureOver(readings, said)) && !readings.Any(reading => GoesOn(said, Text(reading)));
        if (problem is null && isSure && view.IsExplained)
        {
            return new ReadPiece(piece, chosen);
        }

        var read = new ReadPiece(
            piece,
            chosen.ConvertAll(character => character with { Probability = Math.Min(TwoReaders.Doubtful, character.Probability) })
        );
        var half = piece.LetterHeight / 2;
        read.Doubts.Add(new NumberDoubt(chosen[0].X - half, chosen[^1].X + half, said, other, problem ?? Why));
        return read;
    }

    /// <summary>A digit, or so little that it may be what is left of one.</summary>
    private static bool MayBeNumber(List<PlacedCharacter> text) =>
        text.Count <= FewCharacters || text.Exists(character => NumberSigns.IsDigit(character.Character));

    private static bool IsNumber(List<PlacedCharacter> text) =>
        text.Exists(character => NumberSigns.IsDigit(character.Character))
        && text.TrueForAll(character => character.Character != NumberSigns.Other);

    private List<PlacedCharacter> Reading(CharacterReader reader, LinePiece piece, RuleView? over)
    {
        var cut = cutter.Cut(piece, reader.Shape, over);
        var text = TwoReaders.Placed(reader.Read(cut), cut);
        text.RemoveAll(character => character.Character == ' ');
        return NumberSigns.WithOneKindOfZero(text);
    }

    private static List<PlacedCharacter>? Agreed(List<PlacedCharacter>[] readings) =>
        Array.Find(readings, reading => readings.Count(other => Text(other) == Text(reading)) >= Enough && IsNumber(reading));

    private static bool IsSure(List<PlacedCharacter>[] readings, string said)
    {
        var agreed = Array.FindAll(readings, reading => Text(reading) == said);
        return agreed.Length >= Enough && agreed.Count(reading => Least(reading) >= Certain) > 1;
    }

    /// <summary>The wiped digit misled both readers; with the rule there both say the same.</summary>
    private static bool IsSureOver(List<PlacedCharacter>[] readings, string said) =>
        readings.Take(2).All(reading => Text(reading) == said) && Least(readings[0]) >= CertainOver && Least(readings[1]) >= SecondOver;

    private static double Least(List<PlacedCharacter> text) => text.Min(character => character.Certainty);

    /// <summary>One reader saw another digit behind these: it may have gone with the rule.</summary>
    private static bool GoesOn(string said, string other) => other.Length > said.Length && other.StartsWith(said, StringComparison.Ordinal);

    /// <summary>The cell ends at the rule, and the number with it.</summary>
    private static void Clip(LinePiece piece, RuleView view)
    {
        piece.Left = Math.Max(piece.Left, view.From);
        piece.Right = Math.Max(piece.Left + 1, Math.Min(piece.Right, view.To));
    }

    private static string Text(List<PlacedCharacter> text) => string.Concat(text.Select(character => character.Character));
}
