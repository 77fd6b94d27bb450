using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Fields.Checks;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading.Pages;

/// <summary>Makes pages of the document model of what was read on images of pages: the same layout, tables, check boxes and repair as for pages with text.</summary>
public static class ScannedPages
{
    private const string Font = "scan";

    // What is read on an image beside a text layer counts where most of it is sure: photographs and logos hold no text.
    private const double SureEnough = 0.75;
    private const byte SureCharacter = 230;

    // Of the height of the em square: how far letters reach above and below their baseline.
    private const double Ascent = 0.75;
    private const double Descent = 0.2;

    /// <summary>The pages that show what the file does not say: scans, pages with text and notable images, and pages whose text is garbage.</summary>
    public static IReadOnlyList<int> Wanted(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Pages.Where(IsWanted).Select(page => page.Number)];
    }

    private static bool IsWanted(Page page) => page.Class is PageClass.Scan or PageClass.Mixed || PoorPages.IsGarbage(page);

    /// <summary>The document with what was read on its images: in place of a scan, and beside the text layer of any other page.</summary>
    public static Document Merge(Document document, IReadOnlyList<Page> read)
    {
        ArgumentNullException.ThrowIfNull(document);
        var byNumber = read.ToDictionary(page => page.Number);
        return document with { Pages = [.. document.Pages.Select(page => Merge(page, byNumber.GetValueOrDefault(page.Number)))] };
    }

    public static IReadOnlyList<Page> Build(IReadOnlyList<ScannedPage> scans)
    {
        ArgumentNullException.ThrowIfNull(scans);
        var raw = scans.Select(scan => PageBuilder.Settle(PageLayout.Arrange(Ink(scan)))).ToList();
        var profile = ThaiRepair.Survey(raw.SelectMany(page => page.Lines).SelectMany(line => line.Joined));
        return [.. raw.Zip(scans, (page, scan) => Build(page, scan, profile))];
    }

    private static Page Build(RawPage raw, ScannedPage scan, RepairProfile profile)
    {
        var page = PageBuilder.Build(raw, profile);
        return CharacterConfidences.Place(page, scan.Glyphs) with
        {
            Class = PageClass.Scan,
            Doubts = scan.Doubts,
            Dpi = scan.Dpi,
            Unread = scan.Unread,
        };
    }

    private static PageInk Ink(ScannedPage scan)
    {
        var ink = new PageInk
        {
            Number = scan.Number,
            Width = scan.Width,
            Height = scan.Height,
            User = TransformationMatrix.Identity,
            Left = 0,
            Top = scan.Height,
            Shown = scan.Shown,
        };
        foreach (var glyph in scan.Glyphs)
        {
            ink.Glyphs.Add(Glyph(glyph, ink.Glyphs.Count));
        }

        ink.Rules.AddRange(scan.Rules.Select(rule => new InkRule(rule.X0, rule.Y0, rule.X1, rule.Y1, rule.Level)));
        foreach (var (box, ticked) in scan.Boxes)
        {
            ink.Boxes.Add(new InkBox(box.Left, box.Top, box.Right, box.Bottom, Filled: false));
            if (ticked)
            {
                var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
                ink.Strokes.Add(
                    new InkBox(
                        box.Left + (0.2 * width),
                        box.Top + (0.2 * height),
                        box.Right - (0.2 * width),
                        box.Bottom - (0.2 * height),
                        Filled: true
                    )
                );
            }
        }

        return ink;
    }

    private static InkGlyph Glyph(ScannedGlyph glyph, int order)
    {
        var (character, start, end, baseline, size, _) = glyph;
        var (top, bottom) = (baseline - (Ascent * size), baseline + (Descent * size));

        return new()
        {
            Text = character.ToString(),
            Start = start,
            End = end,
            Baseline = baseline,
            BaselineEnd = baseline,
            Size = size,
            Left = start,
            Right = end,
            Top = top,
            Bottom = bottom,
            Font = Font,
            Order = order,
            Turn = 0,
        };
    }

    private static Page Merge(Page page, Page? read)
    {
        if (read is null)
        {
            return page;
        }

        if (page.IsHiddenText && read.Unread is not null)
        {
            // Nobody could read the image: what an OCR program had read of it stays a proposal.
            return page with { Unread = read.Unread };
        }

        if (page.Class == PageClass.Scan)
        {
            return SecondOpinion.Hold(read with { Images = page.Images }, page.HiddenNumbers);
        }

        if (PoorPages.IsGarbage(page))
        {
            // What could not be read as an image stays what it was: poor text, which is said.
            return read.Unread is null && read.Lines.Count > 0 ? read with { Images = page.Images } : page;
        }

        var lines = read.Lines.Where(line => IsSure(line) && !page.Lines.Any(own => Overlap(own.Box, line.Box))).ToList();
        if (lines.Count == 0)
        {
            return page;
        }

        var tables = read.Tables.Where(table => !page.Lines.Any(own => Overlap(own.Box, table.Box)));
        tables = page.Tables.Concat(tables).OrderBy(table => table.Box.Top);
        // An image that lies on its side beside text keeps its places to itself: they would be taken for the text's.
        var shown = read.Shown is { Quarters: 0 } ? read.Shown : null;
        return page with
        {
            Lines = [.. page.Lines.Concat(lines).OrderBy(line => line.Box.Top)],
            Tables = [.. tables],
            CheckBoxes = [.. page.CheckBoxes, .. read.CheckBoxes],
            Shown = page.Shown ?? shown,
            Doubts = read.Doubts,
        };
    }

    private static bool IsSure(TextLine line)
    {
        var (sure, all) = (0, 0);
        foreach (var span in line.Spans)
        {
            foreach (var confidence in span.Confidences.Span)
            {
                sure += confidence >= SureCharacter ? 1 : 0;
                all++;
            }
        }

        return all > 1 && sure >= SureEnough * all;
    }

    private static bool Overlap(TextBox a, TextBox b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
