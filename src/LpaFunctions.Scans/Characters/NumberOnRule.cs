using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>
/// Reads a number whose end lies on an upright rule, as in a column too narrow. With the rule a part of the digit is wiped, and all rows of a
/// column may lose the same: so both readers read it twice, as it was wiped and with the rule still there (<see cref="FourReadings"/>). What
/// touches the rule must be a digit that was read, else one may have gone with the rule whole.
/// </summary>
internal sealed class NumberOnRule(ScanModels models, LineCutter cutter, RuleEnds ends)
{
    private const int FewCharacters = 2;
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
        if (!FourReadings.IsNumber(numbers))
        {
            return null;
        }

        var wiped = NumberSigns.WithOneKindOfZero(text.FindAll(character => !FourReadings.IsNoSign(character.Character)));
        var readings = new FourReadings(numbers, Reading(models.Lines, piece, view), Reading(models.Numbers, piece, over: null), wiped);
        Clip(piece, view);
        return Read(piece, view, readings);
    }

    private static ReadPiece Read(LinePiece piece, RuleView view, FourReadings readings)
    {
        var chosen = readings.Chosen;
        var said = FourReadings.Text(chosen);
        var problem = NumberGrammar.Problem(said);
        var isExplained = view.IsExplained || readings.ReadOnRule(chosen);
        if (problem is null && isExplained && readings.AreSureOf(chosen))
        {
            return new ReadPiece(piece, chosen);
        }

        var read = new ReadPiece(
            piece,
            chosen.ConvertAll(character => character with { Probability = Math.Min(TwoReaders.Doubtful, character.Probability) })
        );
        var half = piece.LetterHeight / 2;
        read.Doubts.Add(new NumberDoubt(chosen[0].X - half, chosen[^1].X + half, said, readings.OtherThan(chosen), problem ?? Why));
        return read;
    }

    /// <summary>A digit, or so little that it may be what is left of one.</summary>
    private static bool MayBeNumber(List<PlacedCharacter> text) =>
        text.Count <= FewCharacters || text.Exists(character => NumberSigns.IsDigit(character.Character));

    private List<PlacedCharacter> Reading(CharacterReader reader, LinePiece piece, RuleView? over)
    {
        var cut = cutter.Cut(piece, reader.Shape, over);
        var text = TwoReaders.Placed(reader.Read(cut), cut);
        text.RemoveAll(character => FourReadings.IsNoSign(character.Character));
        return NumberSigns.WithOneKindOfZero(text);
    }

    /// <summary>The cell ends at the rule, and the number with it.</summary>
    private static void Clip(LinePiece piece, RuleView view)
    {
        piece.Left = Math.Max(piece.Left, view.From);
        piece.Right = Math.Max(piece.Left + 1, Math.Min(piece.Right, view.To));
    }
}
