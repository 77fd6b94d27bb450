using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields;

/// <summary>A document cut into the blocks in which labels are looked for.</summary>
internal sealed class FieldText
{
    private FieldText(Document document)
    {
        Document = document;
        Grids = FieldGrid.Of(document);
        var blocks = new List<TextBlock>();
        foreach (var page in document.Pages)
        {
            blocks.AddRange(Flows(page));
        }
        foreach (var cell in Grids.SelectMany(g => g.Cells).Where(c => c.Source.Text.Length > 0))
        {
            var block = TextBlock.OfCell(cell);
            blocks.Add(block);
            ByCell[cell] = block;
        }
        Blocks = blocks;
    }

    public Document Document { get; }
    public IReadOnlyList<FieldGrid> Grids { get; }
    public IReadOnlyList<TextBlock> Blocks { get; }
    public Dictionary<GridCell, TextBlock> ByCell { get; } = new(ReferenceEqualityComparer.Instance);

    public static FieldText Of(Document document) => new(document);

    /// <summary>
    /// The lines of a page outside ruled tables, those that follow each other in one block. Grids from gaps are a guess: their lines
    /// stay in the flow too, and both ways of reading them must agree.
    /// </summary>
    private static IEnumerable<TextBlock> Flows(Page page)
    {
        var flow = new List<TextLine>();
        foreach (var line in page.Lines)
        {
            var inTable = page.Tables.Any(t => t.Ruled && Holds(t.Box, line.Box));
            if (inTable && flow.Count > 0)
            {
                yield return TextBlock.OfLines(page.Number, flow);
                flow = [];
            }
            if (!inTable)
            {
                flow.Add(line);
            }
        }
        if (flow.Count > 0)
        {
            yield return TextBlock.OfLines(page.Number, flow);
        }
    }

    public static bool Holds(TextBox outer, TextBox inner)
    {
        var (x, y) = ((inner.Left + inner.Right) / 2, (inner.Top + inner.Bottom) / 2);
        return x >= outer.Left && x <= outer.Right && y >= outer.Top && y <= outer.Bottom;
    }
}
