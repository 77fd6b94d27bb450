using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Lines;
using LpaFunctions.Scans.Words;

namespace LpaFunctions.Scans.Pages;

/// <summary>
/// From a grey page to its characters: 1. ink, 2. skew, 3. rules, 4. check boxes, 5. lines, 6. the readers. A page on which too little is sure
/// is tried in the other three quarters of a turn. Its two buffers are used for page after page.
/// </summary>
internal sealed class SheetReader(ScanModels models, ScanLimits limits)
{
    // A page that lies right has nine sure characters in ten; upside down or on its side it has few.
    private const double LiesRight = 0.6;
    private const int SamplePieces = 8;

    private byte[] _page = [];
    private byte[] _spare = [];

    /// <param name="decode">Gives the grey page, in the buffer that it is given where that is long enough; called again for each quarter that is tried.</param>
    /// <param name="shown">Quarters of a turn, clockwise, in which the page shows the image.</param>
    /// <exception cref="ScanException">The page is no page of text.</exception>
    public SheetReading Read(Func<byte[], InkSheet> decode, int shown, CancellationToken cancellationToken)
    {
        var upright = Read(decode, shown, int.MaxValue, cancellationToken);
        if (upright.SureShare >= LiesRight || upright.Pieces.Count == 0)
        {
            return upright;
        }

        var best = (Quarters: 0, upright.SureShare);
        foreach (var quarters in (ReadOnlySpan<int>)[2, 1, 3])
        {
            var tried = Read(decode, (shown + quarters) % 4, SamplePieces, cancellationToken);
            if (tried.Pieces.Count > 0 && tried.SureShare > best.SureShare + 0.1)
            {
                best = (quarters, tried.SureShare);
            }
        }

        return best.Quarters == 0
            ? upright
            : Read(decode, (shown + best.Quarters) % 4, int.MaxValue, cancellationToken) with
            {
                Quarters = best.Quarters,
            };
    }

    /// <summary>Another layer of an image that was read: it lies as the first does.</summary>
    public SheetReading ReadLayer(Func<byte[], InkSheet> decode, int quarters, LayerWish wish, CancellationToken cancellationToken) =>
        Read(decode, quarters, wish.MostPieces, cancellationToken, wish);

    private SheetReading Read(
        Func<byte[], InkSheet> decode,
        int quarters,
        int mostPieces,
        CancellationToken cancellationToken,
        LayerWish? wish = null
    )
    {
        var ink = Ink(decode, quarters);
        var laid = Lay(ink, wish?.Angle, wish?.Lean);
        cancellationToken.ThrowIfCancellationRequested();
        if (wish?.Angle is null && LeanFinder.Find(laid.Pieces, laid.Sheet.Width, laid.Sheet.Height) is { } lean)
        {
            // Rules are wiped by now, and had stood aslant: the page is laid again.
            ink = TakeBack(ink) ? ink : Ink(decode, quarters);
            laid = Lay(ink, laid.Angle, lean);
        }

        CheckLines(laid.Pieces);
        var (sheet, runs) = (laid.Sheet, laid.Runs);
        var cutter = new LineCutter(sheet, runs, limits.MaxColumns);
        var readers = new TwoReaders(models, cutter, new BracketBoxes(runs, sheet.Dpi), laid.Rules, laid.Ends, sheet.Dpi);
        var speck = LetterHeights.SpeckArea(sheet.Dpi);
        var marks = (wish?.Places ?? []).Select(place => ColouredTicks.In(runs, place, speck));
        var pieces = ReadPieces(readers, laid.Pieces, mostPieces, cancellationToken);
        var isPhotograph = laid.Lean is not null;

        return new SheetReading
        {
            Width = sheet.Width,
            Height = sheet.Height,
            Angle = laid.Angle,
            Lean = laid.Lean,
            ColouredShare = laid.ColouredShare,
            Pieces = isPhotograph ? EdgeDirt.TakeOff(pieces) : pieces,
            Rules = laid.Rules.Rules,
            Boxes = laid.Boxes,
            Marks = [.. marks],
        };
    }

    private InkSheet Ink(Func<byte[], InkSheet> decode, int quarters)
    {
        var sheet = decode(_page);
        _page = sheet.Pixels;
        Paper.ToInk(sheet);
        return Turned(sheet, quarters);
    }

    /// <summary>The ink lies in the other buffer, where the page was straightened from it and nothing made since.</summary>
    /// <returns>False where it was not.</returns>
    private bool TakeBack(InkSheet ink)
    {
        if (!ReferenceEquals(ink.Pixels, _spare))
        {
            return false;
        }

        (_page, _spare) = (_spare, _page);
        return true;
    }

    private LaidSheet Lay(InkSheet sheet, double? known, PageLean? lean)
    {
        var coloured = sheet.ColouredShare;
        var bits = BitSheet.OfInk(sheet);
        var angle = known ?? Skew.Measure(bits, sheet.Dpi);
        if (Math.Abs(angle) > Turning.Least)
        {
            sheet = Swapped(sheet, into => Turning.Straighten(sheet, angle, into));
            bits = BitSheet.OfInk(sheet);
        }

        if (lean is { } leaning)
        {
            sheet = Swapped(sheet, into => Turning.Level(sheet, leaning, into));
            bits = BitSheet.OfInk(sheet);
        }

        var rules = RuleFinder.TakeOff(sheet, bits);
        var runs = InkRuns.Find(bits);
        var boxes = BoxShapes.Find(runs, bits, sheet.Dpi);
        var heights = new LetterHeights(runs.Blobs, sheet.Width, sheet.Height, sheet.Dpi);
        var ends = new RuleEnds(rules, runs.Blobs, sheet.Dpi);
        var finder = new LineFinder(runs.Blobs, heights, rules, ends, sheet.Dpi, Taken(runs.Blobs, boxes));
        return new LaidSheet(sheet, runs)
        {
            Angle = angle,
            Lean = lean,
            ColouredShare = coloured,
            Rules = rules,
            Ends = ends,
            Boxes = boxes,
            Pieces = finder.Find(limits.MaxPieces),
        };
    }

    private static List<ReadPiece> ReadPieces(TwoReaders readers, List<LinePiece> pieces, int most, CancellationToken cancellationToken)
    {
        var chosen = pieces.Count <= most ? pieces : [.. pieces.OrderByDescending(piece => piece.Right - piece.Left).Take(most)];
        var read = new List<ReadPiece>(chosen.Count);
        foreach (var piece in chosen)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = readers.Read(piece);
            MonthWords.Mend(text.Characters);
            if (text.Characters.Count > 0)
            {
                read.Add(text);
            }
        }

        return read;
    }

    /// <summary>Pieces beside each other are one line.</summary>
    private void CheckLines(List<LinePiece> pieces)
    {
        var lines = 0;
        var last = double.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Baseline))
        {
            if (piece.Baseline - last > 0.4 * piece.LetterHeight)
            {
                lines++;
                last = piece.Baseline;
            }
        }

        if (lines > limits.MaxLines)
        {
            throw new ScanException(ScanFault.TooMuchInk, $"The page holds {lines} lines, more than {limits.MaxLines}.");
        }
    }

    /// <summary>The ink of check boxes and of what stands in them is no text.</summary>
    private static bool[] Taken(IReadOnlyList<InkBlob> blobs, List<BoxShape> boxes)
    {
        var taken = new bool[blobs.Count];
        foreach (var box in boxes)
        {
            taken[box.Blob] = true;
            for (var i = 0; i < blobs.Count; i++)
            {
                var inside = blobs[i].Box;
                taken[i] |= box.Box.Holds(inside.MiddleX, inside.MiddleY) && inside.Width <= 1.5 * box.Box.Width;
            }
        }

        return taken;
    }

    private InkSheet Turned(InkSheet sheet, int quarters) =>
        quarters == 0 ? sheet : Swapped(sheet, into => Turning.Quarter(sheet, quarters, into));

    /// <summary>Makes the page in the other buffer; the one it came from is free then.</summary>
    private InkSheet Swapped(InkSheet sheet, Func<byte[], InkSheet> make)
    {
        if (_spare.Length < sheet.Width * sheet.Height)
        {
            _spare = new byte[sheet.Width * sheet.Height];
        }

        var made = make(_spare);
        (_page, _spare) = (made.Pixels, sheet.Pixels);
        return made;
    }
}
