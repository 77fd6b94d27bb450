using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>A document cut into the blocks in which labels are looked for.</summary>
internal sealed class FieldText
{
    private FieldText(Document document, int year, IReadOnlyList<TextBlock> blocks)
    {
        Document = document;
        InspectedYear = year;
        Grids = [];
        Blocks = blocks;
    }

    private FieldText(Document document, int year)
    {
        Document = document;
        InspectedYear = year;
        Grids = FieldGrid.Find(document);
        var blocks = new List<TextBlock>();
        foreach (var page in document.Pages)
        {
            var (flowing, beside) = SideLines.Part(page.Lines);
            blocks.AddRange(Flows(page, flowing));
            blocks.AddRange(beside.Select(line => TextBlock.OfLines(page.Number, [line])));
        }

        foreach (var cell in Grids.SelectMany(g => g.Cells).Where(c => c.Text.Length > 0))
        {
            var block = TextBlock.OfCell(cell);
            blocks.Add(block);
            ByCell[cell] = block;
        }

        Blocks = blocks;
    }

    public Document Document { get; }

    /// <summary>The fiscal year (B.E.) whose work the document is to show: of columns of several years its own counts.</summary>
    public int InspectedYear { get; }
    public IReadOnlyList<FieldGrid> Grids { get; }
    public IReadOnlyList<TextBlock> Blocks { get; }
    public Dictionary<FieldCell, TextBlock> ByCell { get; } = new(ReferenceEqualityComparer.Instance);

    public static FieldText Read(Document document, int inspectedYear) => new(document, inspectedYear);

    /// <summary>
    /// The second look, for labels that stand nowhere in the lines: columns without rules whose labels are broken over lines, each
    /// column of lines with as many spans one under the other as a block of its own.
    /// </summary>
    public static FieldText OfColumns(Document document, int inspectedYear) =>
        new(document, inspectedYear, [.. document.Pages.SelectMany(Columns)]);

    /// <summary>
    /// The lines of a page outside ruled tables, those that follow each other in one block. Grids from gaps are a guess: their lines
    /// stay in the flow too, and both ways of reading them must agree.
    /// </summary>
    private static IEnumerable<TextBlock> Flows(Page page, IReadOnlyList<TextLine> lines)
    {
        var flow = new List<TextLine>();
        foreach (var line in lines)
        {
            var inTable = page.Tables.Any(t => t.Ruled && t.Box.HoldsMiddleOf(line.Box));
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

    private static IEnumerable<TextBlock> Columns(Page page)
    {
        var run = new List<TextLine>();
        foreach (var line in page.Lines.Where(l => !page.Tables.Any(t => t.Ruled && t.Box.HoldsMiddleOf(l.Box))))
        {
            if (run.Count > 0 && !Aligned(run[^1], line))
            {
                foreach (var block in Stacks(page, run))
                {
                    yield return block;
                }

                run = [];
            }

            run.Add(line);
        }

        foreach (var block in Stacks(page, run))
        {
            yield return block;
        }
    }

    private static IEnumerable<TextBlock> Stacks(Page page, List<TextLine> run)
    {
        var stacks = run.Count < 2 || run[0].Spans.Count < 2 ? 0 : run[0].Spans.Count;
        return Enumerable.Range(0, stacks).Select(i => TextBlock.OfLines(page.Number, run.ConvertAll(line => SpanAsLine(line, i))));
    }

    private static TextLine SpanAsLine(TextLine line, int span) =>
        line with
        {
            Text = line.Spans[span].Text,
            Box = line.Spans[span].Box,
            Spans = [line.Spans[span]],
        };

    private static bool Aligned(TextLine above, TextLine below) =>
        above.Spans.Count == below.Spans.Count
        && above
            .Spans.Zip(below.Spans)
            .All(pair => pair.First.Box.Left < pair.Second.Box.Right && pair.Second.Box.Left < pair.First.Box.Right);
}
