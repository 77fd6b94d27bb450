namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>A row of a table that is known to be one, by the pieces that say so.</summary>
internal sealed record RowAnchor(IReadOnlyList<TablePiece> Pieces)
{
    public double Top { get; } = Pieces.Min(piece => piece.Y);
    public double Bottom { get; } = Pieces.Max(piece => piece.Y);

    public double At(RowAlign align) =>
        align switch
        {
            RowAlign.Top => Top,
            RowAlign.Bottom => Bottom,
            _ => (Top + Bottom) / 2,
        };
}

/// <summary>How the cells of a row stand to each other where they have not the same number of lines.</summary>
internal enum RowAlign
{
    Top,
    Middle,
    Bottom,
}
