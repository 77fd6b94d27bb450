using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Lays pieces under each other, page after page.</summary>
internal sealed class PageFlow(PdfDocument document, PrintSheet paper)
{
    // What sums of lengths may differ by.
    private const double Slack = 0.01;

    private PdfPage _page = document.AddPage(paper);
    private double _y = paper.Top;
    private double _after;
    private bool _isFresh = true;

    private double Foot => paper.Height - paper.Bottom + Slack;

    public void Add(IReadOnlyList<FlowPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!_isFresh && _y + Gap(pieces[i]) + Needed(pieces, i) > Foot)
            {
                Turn(pieces[i]);
            }

            Place(pieces[i]);
        }
    }

    // The piece and those that it is kept with, where a page holds them.
    private double Needed(IReadOnlyList<FlowPiece> pieces, int from)
    {
        var height = pieces[from].Height;
        for (var i = from; pieces[i].KeepWithNext && i + 1 < pieces.Count; i++)
        {
            height += Math.Max(pieces[i].After, pieces[i + 1].Before) + pieces[i + 1].Height;
        }

        return height <= paper.TextHeight ? height : pieces[from].Height;
    }

    private double Gap(FlowPiece piece)
    {
        if (_isFresh)
        {
            return 0;
        }

        return piece.Before < 0 ? _after + piece.Before : Math.Max(_after, piece.Before);
    }

    private void Turn(FlowPiece next)
    {
        _page = document.AddPage(paper);
        _y = paper.Top;
        _isFresh = true;
        if (next.Head is { } head)
        {
            Place(head);
        }
    }

    private void Place(FlowPiece piece)
    {
        _y += Gap(piece);
        piece.Draw(_page, new(paper.Left, _y));
        _y += piece.Height;
        _after = piece.After;
        _isFresh = false;
    }
}
