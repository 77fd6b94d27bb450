namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Cells of one column that were merged over several rows; the text stands in the first.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="FirstRow">Counted from 1.</param>
/// <param name="LastRow">Inclusive.</param>
public readonly record struct MergedCells(int Column, int FirstRow, int LastRow)
{
    /// <summary>Null where it lies over several columns, or is no range of cells.</summary>
    internal static MergedCells? Of(string? range) =>
        range?.Split(':') is [var first, var last]
        && CellPlace.Column(first) is >= 0 and var column
        && CellPlace.Column(last) == column
        && CellPlace.Row(first) is { } top
        && CellPlace.Row(last) is { } bottom
        && bottom > top
            ? new MergedCells(column, top, bottom)
            : null;
}
