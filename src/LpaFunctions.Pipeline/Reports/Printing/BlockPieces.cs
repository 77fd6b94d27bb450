using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;
using LpaFunctions.Pipeline.Reports.Printing.Pieces;

namespace LpaFunctions.Pipeline.Reports.Printing;

/// <summary>The pieces of a section's blocks, in order.</summary>
internal sealed class BlockPieces(PdfDocument document, TextSetter texts, PrintSheet paper, PdfTag tag)
{
    // What stands at the head of a page gets a little room for marks that rise above their line.
    private const double Rise = 1 * PrintSheet.Millimetre;

    private readonly TextPieces _text = new(texts, paper.TextWidth, paper.TextHeight);
    private readonly FigurePieces _figures = new(texts, paper.TextWidth);
    private readonly ChartPieces _charts = new(texts, paper.TextWidth);
    private readonly List<FlowPiece> _pieces = [];
    private bool _isUnderTable;

    public IReadOnlyList<FlowPiece> All => _pieces;

    public void AddNotice(string notice) => _pieces.Add(_text.Notice(notice, tag));

    /// <exception cref="ArgumentException">A block of a kind that is not printed.</exception>
    public void Add(ReportBlock block)
    {
        var isFirst = _pieces.Count == 0;
        var at = _pieces.Count;
        _pieces.AddRange(Make(block));
        _isUnderTable = block is TableBlock;
        if (isFirst && block is HeadingBlock { Level: 1 })
        {
            _pieces.Insert(at, FlowPiece.Gap(Rise));
        }
    }

    private IEnumerable<FlowPiece> Make(ReportBlock block) =>
        block switch
        {
            HeadingBlock heading => Heading(heading),
            ReportText text => _text.Paragraph(text, tag, _isUnderTable),
            ListBlock list => _text.List(list, tag),
            CoverBlock cover => Cover(cover),
            TableBlock table => Table(table.Table),
            FiguresBlock figures => _figures.Rows(figures, tag),
            _ => [One(block)],
        };

    // What is never parted.
    private FlowPiece One(ReportBlock block) =>
        block switch
        {
            ProvenanceBlock provenance => Provenance(provenance),
            BarsBlock bars => _charts.Bars(bars.Chart, tag),
            RadarBlock radar => _charts.Radar(radar.Chart, tag),
            _ => throw new ArgumentException($"No print for a block of kind {block.GetType().Name}.", nameof(block)),
        };

    private IEnumerable<FlowPiece> Heading(HeadingBlock heading) => _text.Heading(heading, tag, Bookmark(heading.Level, heading.Text));

    private IEnumerable<FlowPiece> Cover(CoverBlock cover) => _text.Cover(cover, tag, Bookmark(1, cover.Title));

    private FlowPiece Provenance(ProvenanceBlock provenance) => _text.Provenance(provenance, tag, paper.IsLandscape ? 1 : 6);

    private IEnumerable<FlowPiece> Table(ReportTable table) =>
        new TablePieces(texts, table, paper.TextWidth, paper.IsLandscape ? 2 : 5).All(tag);

    private Action<PdfPage, double> Bookmark(int level, string text) =>
        (page, y) =>
        {
            if (level <= 2)
            {
                document.AddBookmark(level, texts.Shown(text), page, y);
            }
        };
}
