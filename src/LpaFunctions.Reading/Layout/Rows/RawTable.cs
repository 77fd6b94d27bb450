using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>A table between layout and repair.</summary>
internal sealed record RawTable(TextBox Box, int Rows, int Columns, IReadOnlyList<RawCell> Cells, bool Ruled);

internal sealed record RawCell(int Row, int Column, int RowSpan, int ColumnSpan, TextBox Box, IReadOnlyList<string> Lines)
{
    /// <summary>The lines as their hand marks mean them; null where there are none.</summary>
    public IReadOnlyList<string>? MeantLines { get; init; }
}
