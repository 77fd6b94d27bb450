using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Pages;

/// <summary>
/// The edge of the sheet in a photograph, and the table under it, leave a stroke here and there that is read as a letter. It stands beside all lines,
/// and as a column of its own it would bring the rows of a form together.
/// </summary>
internal static class EdgeDirt
{
    private const int FewCharacters = 2;
    private const int CharactersOfLine = 5;

    // Of the network: a bullet or a letter that somebody printed is read with more.
    private const double Sure = 0.8;

    /// <summary>Without letters that nobody is sure of, one or two together, left or right of all lines. A digit stays, as doubtful as it is.</summary>
    public static List<ReadPiece> TakeOff(List<ReadPiece> pieces)
    {
        var lines = pieces.FindAll(piece => piece.Characters.Count >= CharactersOfLine);
        if (lines.Count == 0)
        {
            return pieces;
        }

        var (left, right) = (lines.Min(line => line.Piece.Left), lines.Max(line => line.Piece.Right));
        return pieces.FindAll(piece => !IsBeside(piece, left, right) || !IsDirt(piece.Characters));
    }

    private static bool IsBeside(ReadPiece piece, int left, int right)
    {
        var apart = piece.Piece.LetterHeight;
        return piece.Piece.Right < left - apart || piece.Piece.Left > right + apart;
    }

    private static bool IsDirt(List<PlacedCharacter> text)
    {
        var isNumber = text.Exists(character => NumberSigns.IsDigit(character.Character));
        return text.Count <= FewCharacters && !isNumber && text.Average(character => character.Certainty) < Sure;
    }
}
