using System.Globalization;
using System.Text;
using LpaFunctions.Pipeline.Reports.Printing.Faces;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>What is drawn on a page. Places are points from the page's upper left corner, down.</summary>
internal sealed class PdfPage(PrintSheet paper, PdfFaces faces)
{
    private readonly StringBuilder _content = new(1 << 14);
    private readonly List<PdfTag> _tags = [];
    private string _fill = "0 g";

    public PrintSheet Paper => paper;

    /// <summary>Its object.</summary>
    public int Number { get; set; }

    /// <summary>The tags of its marked contents, by their numbers.</summary>
    public IReadOnlyList<PdfTag> Tags => _tags;

    public byte[] Content => Encoding.Latin1.GetBytes(_content.ToString());

    /// <summary>What is drawn until <see cref="End"/> belongs to the tag.</summary>
    public PdfPage Begin(PdfTag tag)
    {
        tag.Mark(this, _tags.Count);
        Say($"/{tag.Type} <</MCID {_tags.Count}>> BDC");
        _tags.Add(tag);
        return this;
    }

    /// <summary>What is drawn until <see cref="End"/> says nothing: lines, repeated heads, page numbers.</summary>
    public PdfPage BeginArtifact() => Say("/Artifact BMC");

    public PdfPage End() => Say("EMC");

    /// <summary>Draws letters on a line.</summary>
    /// <param name="y">Of the line.</param>
    public PdfPage Text(TextStyle style, ShapedText text, double x, double y)
    {
        if (text.Glyphs.Count == 0)
        {
            return this;
        }

        Fill(style.Color);
        _content.Append("BT ").Append(faces.Use(style.Face, text)).Append(' ').Append(PdfObjects.Number(style.Size)).Append(" Tf ");
        _content.Append(PdfObjects.Number(x)).Append(' ').Append(Up(y)).Append(" Td\n");
        GlyphStrings.Append(_content, style, text);
        return Say("ET");
    }

    public PdfPage Line(PageSpot from, PageSpot to, PdfStroke stroke)
    {
        Say($"q {Stroke(stroke)} {At(from)} m {At(to)} l S Q");
        return this;
    }

    /// <summary>A line through all spots and back to the first.</summary>
    public PdfPage Polygon(IReadOnlyList<PageSpot> spots, PdfStroke stroke)
    {
        if (spots.Count == 0)
        {
            return this;
        }

        Say($"q {Stroke(stroke)} {At(spots[0])} m");
        foreach (var spot in spots.Skip(1))
        {
            Say($"{At(spot)} l");
        }

        return Say("s Q");
    }

    public PdfPage FillBox(Box box, string color)
    {
        Fill(color);
        return Say($"{Rectangle(box)} f");
    }

    public PdfPage StrokeBox(Box box, PdfStroke stroke) => Say($"q {Stroke(stroke)} {Rectangle(box)} S Q");

    /// <summary>Lines from the upper edge of a box to its lower edge.</summary>
    public PdfPage Uprights(IReadOnlyList<double> places, Box box, PdfStroke stroke)
    {
        var (top, foot) = (Up(box.Y), Up(box.Y + box.Height));
        _content.Append("q ").Append(Stroke(stroke));
        foreach (var place in places)
        {
            var x = PdfObjects.Number(place);
            _content.Append(' ').Append(x).Append(' ').Append(top).Append(" m ").Append(x).Append(' ').Append(foot).Append(" l");
        }

        return Say(" S Q");
    }

    /// <param name="radius">Of its corners.</param>
    public PdfPage StrokeRoundBox(Box box, double radius, PdfStroke stroke)
    {
        // What a curve needs to run like a quarter of a circle.
        const double bend = 0.5523;
        double left = box.X,
            right = box.X + box.Width,
            top = box.Y,
            foot = box.Y + box.Height,
            hold = radius * (1 - bend);

        Say($"q {Stroke(stroke)} {At(new(left + radius, top))} m {At(new(right - radius, top))} l");
        Say(
            $"{At(new(right - hold, top))} {At(new(right, top + hold))} {At(new(right, top + radius))} c {At(new(right, foot - radius))} l"
        );
        Say(
            $"{At(new(right, foot - hold))} {At(new(right - hold, foot))} {At(new(right - radius, foot))} c {At(new(left + radius, foot))} l"
        );
        Say($"{At(new(left + hold, foot))} {At(new(left, foot - hold))} {At(new(left, foot - radius))} c {At(new(left, top + radius))} l");
        return Say($"{At(new(left, top + hold))} {At(new(left + hold, top))} {At(new(left + radius, top))} c s Q");
    }

    /// <summary>A disc: a line of no length with a round end.</summary>
    public PdfPage Disc(PageSpot centre, double radius) =>
        Say($"q 1 J 0 G {PdfObjects.Number(2 * radius)} w {At(centre)} m {At(centre)} l S Q");

    /// <summary>Only what lies in the box is drawn, until <see cref="Restore"/>.</summary>
    public PdfPage Clip(Box box) => Say($"q {Rectangle(box)} W n");

    public PdfPage Restore() => Say("Q");

    /// <summary>Letters over the page, turned and seen through: the word of a draft.</summary>
    /// <param name="degrees">Against the clock.</param>
    public PdfPage Watermark(TextStyle style, ShapedText text, PageSpot centre, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        Say($"q /{PdfFaces.Thin} gs {Fine(cosine)} {Fine(sine)} {Fine(-sine)} {Fine(cosine)} {At(centre)} cm 0 g");
        Say($"BT {faces.Use(style.Face, text)} {PdfObjects.Number(style.Size)} Tf");
        Say($"{PdfObjects.Number(-style.Width(text) / 2)} {PdfObjects.Number(-style.Size / 3)} Td");
        GlyphStrings.Append(_content, style, text);
        return Say("ET Q");
    }

    private static string Fine(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string Stroke(PdfStroke stroke) =>
        $"{stroke.Color.ToUpperInvariant()} {PdfObjects.Number(stroke.Width)} w {(stroke.Dash is null ? "" : $"[{stroke.Dash}] 0 d")}";

    private void Fill(string color)
    {
        if (_fill != color)
        {
            _fill = color;
            Say(color);
        }
    }

    private string At(PageSpot spot) => $"{PdfObjects.Number(spot.X)} {Up(spot.Y)}";

    private string Up(double y) => PdfObjects.Number(paper.Height - y);

    private string Rectangle(Box box) =>
        $"{PdfObjects.Number(box.X)} {Up(box.Y + box.Height)} {PdfObjects.Number(box.Width)} {PdfObjects.Number(box.Height)} re";

    private PdfPage Say(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }
}
