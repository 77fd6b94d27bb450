using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>A cell of a table that may go on over pages.</summary>
/// <param name="Row">Row in the whole table, over its pages.</param>
internal sealed record FieldCell(FieldGrid Grid, int Page, int Row, TableCell Source)
{
    /// <summary>As hand marks mean it: without what is struck out.</summary>
    public string Text => Source.Meant ?? Source.Text;
    public int Column => Source.Column;
    public int EndColumn => Source.Column + Source.ColumnSpan;
    public int EndRow => Row + Source.RowSpan;

    public bool IsOver(int column) => Column <= column && EndColumn > column;
}
