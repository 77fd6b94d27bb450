using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Text;
using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Pages;

/// <summary>Repairs the text of a raw page and makes the page of the document model.</summary>
internal static class PageBuilder
{
    // reading.md: a page with fewer Thai letters and an image over half of it is a scan.
    private const int FewLetters = 20;
    private const double LargeImage = 0.5;

    // An image of this share of the page may hold text of its own: a pasted table, a photographed letter.
    private const double NotableImage = 0.12;

    // What an OCR program read is nobody's statement: below every threshold.
    private const double OfHiddenText = 0.5;

    /// <summary>
    /// The page with its glyphs as the document model holds them, and without its ink. Repair waits for the last page; ink that is kept so long
    /// is moved about by the garbage collector over and over, which took a third of the time of a long document.
    /// </summary>
    public static RawPage Settle(RawPage raw)
    {
        foreach (var line in raw.Lines)
        {
            line.Release();
        }

        var ink = new PageInk
        {
            Number = raw.Ink.Number,
            Width = raw.Ink.Width,
            Height = raw.Ink.Height,
            User = raw.Ink.User,
            Left = raw.Ink.Left,
            Top = raw.Ink.Top,
            Shown = raw.Ink.Shown,
        };
        ink.Images.AddRange(raw.Ink.Images);
        return new RawPage
        {
            Ink = ink,
            Lines = raw.Lines,
            Tables = raw.Tables,
            CheckBoxes = raw.CheckBoxes,
            Glyphs = new GlyphList(raw.Ink.Glyphs),
            Hidden = HiddenNumbers.Find(raw.Ink.Unseen),
            IsHiddenText = raw.IsHiddenText,
            IsOutlined = raw.IsOutlined,
        };
    }

    public static Page Build(RawPage raw, RepairProfile profile)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<TextLine>(raw.Lines.Count);
        foreach (var line in raw.Lines)
        {
            if (Mend(line, profile, counts) is { } mended)
            {
                lines.Add(mended);
            }
        }

        var ink = raw.Ink;
        var images = ink.Images.ConvertAll(image => new PageImage(
            ToBox(image.Box),
            image.PixelWidth,
            image.PixelHeight,
            image.MediaType,
            image.Encoded
        ));
        return new Page
        {
            Number = ink.Number,
            Width = ink.Width,
            Height = ink.Height,
            Shown = ink.Shown,
            Class = raw.IsHiddenText ? PageClass.Scan : Classify(raw, lines),
            IsHiddenText = raw.IsHiddenText,
            IsOutlined = raw.IsOutlined,
            Lines = raw.IsHiddenText ? lines.ConvertAll(line => line with { Confidence = OfHiddenText }) : lines,
            Tables = [.. raw.Tables.Select(table => Build(table, profile, raw.IsHiddenText ? OfHiddenText : 1))],
            CheckBoxes = [.. raw.CheckBoxes.Select(box => new CheckBox(box.Box, box.Checked, Mend(box.Label, profile)))],
            Images = images,
            Glyphs = raw.Glyphs,
            Repairs = counts,
            HiddenNumbers = raw.Hidden,
            UnknownShare = ThaiDictionary.UnknownShare(lines.Select(line => line.Text)),
        };
    }

    private static TextLine? Mend(LineText line, RepairProfile profile, Dictionary<string, int> counts)
    {
        var spans = new List<TextSpan>(line.Spans.Length);
        foreach (var span in line.Spans)
        {
            var text = Mend(span.Text, profile, counts);
            if (!string.IsNullOrWhiteSpace(text))
            {
                var meant = span.Meant is { } marked ? Mend(marked, profile) : null;
                spans.Add(new TextSpan(text, span.Box, span.Size) { Meant = meant });
            }
        }

        if (spans.Count == 0)
        {
            return null;
        }

        return new TextLine
        {
            Text = spans.Count == 1 ? spans[0].Text : string.Join(' ', spans.Select(span => span.Text)),
            Box = line.Box,
            Spans = spans,
        };
    }

    private static Table Build(RawTable table, RepairProfile profile, double confidence) =>
        new()
        {
            Box = table.Box,
            Rows = table.Rows,
            Columns = table.Columns,
            Ruled = table.Ruled,
            Cells = [.. table.Cells.Select(cell => Build(cell, profile, confidence))],
        };

    private static TableCell Build(RawCell cell, RepairProfile profile, double confidence) =>
        new()
        {
            Row = cell.Row,
            Column = cell.Column,
            RowSpan = cell.RowSpan,
            ColumnSpan = cell.ColumnSpan,
            Box = cell.Box,
            Confidence = confidence,
            Text = Mend(cell.Lines, profile),
            Meant = cell.MeantLines is { } meant ? Mend(meant, profile) : null,
        };

    private static string Mend(IReadOnlyList<string> lines, RepairProfile profile) =>
        lines switch
        {
            [] => "",
            [var only] => Mend(only, profile),
            _ => string.Join('\n', lines.Select(line => Mend(line, profile))),
        };

    private static string Mend(string text, RepairProfile profile, Dictionary<string, int>? counts = null) =>
        LostMarks.Show(ThaiRepair.Repair(text, profile, counts), counts);

    private static PageClass Classify(RawPage raw, List<TextLine> lines)
    {
        var page = Math.Max(1, raw.Ink.Width * raw.Ink.Height);
        var thai = lines.Sum(line => ThaiInk.CountThai(line.Text));
        var largest = raw.Ink.Images.Count == 0 ? 0 : raw.Ink.Images.Max(image => image.Box.Width * image.Box.Height) / page;
        var all = raw.Ink.Images.Sum(image => image.Box.Width * image.Box.Height) / page;
        var isPicture = raw.IsOutlined || largest > LargeImage || all > LargeImage;
        if (thai < FewLetters && isPicture)
        {
            return PageClass.Scan;
        }

        if (lines.Count == 0)
        {
            return raw.Ink.Images.Count == 0 ? PageClass.Empty : PageClass.Scan;
        }

        return raw.IsOutlined || largest > NotableImage ? PageClass.Mixed : PageClass.Text;
    }

    private static TextBox ToBox(InkBox box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
