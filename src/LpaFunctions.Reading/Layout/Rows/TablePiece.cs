using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>What one line of a table without rules holds in one column, or, in a heading or a title, over several.</summary>
internal sealed class TablePiece
{
    /// <summary>Number of the line within the table.</summary>
    public required int Line { get; init; }
    public required int From { get; set; }

    /// <summary>The last column that it stands in.</summary>
    public required int To { get; set; }
    public required double Y { get; init; }
    public required double Size { get; init; }
    public required LineText Text { get; init; }

    /// <summary>Nothing but a number, or the dash that stands for none.</summary>
    public required bool IsNumber { get; init; }

    /// <summary>Row of the table, once it is known.</summary>
    public int Row { get; set; } = -1;

    /// <summary>Stands in a heading of several rows, where cells span rows and columns.</summary>
    public bool IsHead { get; set; }

    /// <summary>Rows of the heading that its cell spans.</summary>
    public int RowSpan { get; set; } = 1;

    public bool Spans => From != To;
    public required string Joined { get; init; }
}
