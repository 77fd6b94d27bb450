using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>A piece of a line as it was read.</summary>
internal sealed class ReadPiece(LinePiece piece, List<PlacedCharacter> characters)
{
    public LinePiece Piece => piece;
    public List<PlacedCharacter> Characters => characters;

    /// <summary>Brackets with nothing plain between them, as far as black ink goes.</summary>
    public IReadOnlyList<PixelBox> EmptyMarks { get; init; } = [];
    public List<NumberDoubt> Doubts { get; } = [];
    public string Text => string.Concat(characters.Select(character => character.Character));
}
