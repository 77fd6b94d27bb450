namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>A string of the operand of TJ, as a range of the codes, or a move between two strings in thousandths of the font size.</summary>
internal readonly record struct TextPiece(double Moves, int Start, int Length)
{
    public bool IsMove => Length < 0;

    public static TextPiece Move(double thousandths) => new(thousandths, 0, -1);
}
