namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Cells of one column that were merged over several rows; the text stands in the first.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="FirstRow">Counted from 1.</param>
/// <param name="LastRow">Inclusive.</param>
public readonly record struct MergedCells(int Column, int FirstRow, int LastRow)
{
    /// <summary>Null where it lies over several columns, or is no range of cells.</summary>
    internal static MergedCells? Parse(string? range)
    {
        if (range?.Split(':') is not [var first, var last])
        {
            return null;
        }

        var column = CellPlace.Column(first);
        var isOneColumn = column >= 0 && CellPlace.Column(last) == column;
        return isOneColumn && CellPlace.Row(first) is { } top && CellPlace.Row(last) > top
            ? new MergedCells(column, top, CellPlace.Row(last)!.Value)
            : null;
    }
}
