using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages;

/// <summary>Beside a doubtful value of a scan: the picture of the place it was read from, and both readings.</summary>
internal static class ScanView
{
    // A point of paper in pixels of a screen, as CSS has it.
    private const double Pixels = 96.0 / 72;

    // Values that contradict each other: the others are links, as all are.
    private const int MostPictures = 4;

    /// <param name="threshold">Of the rule book: below it a person must confirm.</param>
    /// <param name="value">What was read, in words.</param>
    /// <returns>Nothing for a value that is sure enough, or that no image shows.</returns>
    public static HtmlText Write(EvidenceReading reading, FieldReading read, decimal threshold, string value)
    {
        var places = Places(read, threshold).Where(place => IsImage(reading, read, place.Page)).Take(MostPictures).ToList();
        var doubts = read.Doubts ?? [];
        if (places.Count == 0 && doubts.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<figure class=\"scan\">\n");
        foreach (var place in places)
        {
            page.Write($"{Picture(reading, place, value)}");
        }

        page.Write($"<figcaption>");
        foreach (var doubt in doubts)
        {
            page.Write($"{Readings(doubt)}");
        }

        return page.Write($"<span>ดูภาพเทียบกับค่าที่อ่านได้ แล้วยืนยันค่า</span></figcaption></figure>\n").ToText();
    }

    /// <summary>Why a value is as sure as it is, without what stands beside its picture.</summary>
    public static IEnumerable<string> OtherReasons(FieldReading read)
    {
        var shown = (read.Doubts ?? []).Select(doubt => doubt.Sentence).ToHashSet(StringComparer.Ordinal);
        return read.Reasons.Where(reason => !shown.Contains(reason));
    }

    private static IEnumerable<PlaceOnPage> Places(FieldReading read, decimal threshold)
    {
        if (read.State == FieldState.Ambiguous)
        {
            return read.Places ?? [];
        }

        var isDoubtful = read.Confidence < threshold || read.Doubts is not null;
        return isDoubtful && read.Page is { } page ? [new PlaceOnPage { Page = page, Box = read.Box }] : [];
    }

    /// <summary>A doubt is of an image, though it may lie beside text.</summary>
    private static bool IsImage(EvidenceReading reading, FieldReading read, int page) =>
        read.Doubts is not null || reading.Sheets?.FirstOrDefault(sheet => sheet.Page == page) is { IsImage: true };

    private static HtmlText Picture(EvidenceReading reading, PlaceOnPage place, string value)
    {
        if (place.Box is not { } box || reading.Sheets?.FirstOrDefault(s => s.Page == place.Page) is not { } sheet)
        {
            return HtmlText.Nothing;
        }

        var file = EvidencePage.Find(reading, sheet.Page);
        var cut = new PageCut(file.Name, file.Page, box) { Quarters = sheet.Rotation / 90 % 4 };
        var within = cut.Within(sheet.Width, sheet.Height);
        var (width, height) = ((int)((within.Right - within.Left) * Pixels), (int)((within.Bottom - within.Top) * Pixels));
        if (cut.Quarters % 2 == 1)
        {
            (width, height) = (height, width);
        }

        var page = new HtmlPage();
        page.Write($"<img src=\"{CutAddress.Write(file, box, sheet.Rotation)}\" alt=\"ภาพหน้า {sheet.Page} ตรงที่อ่านได้ {value}\"");
        return page.Write($" width=\"{width}\" height=\"{height}\" loading=\"lazy\">\n").ToText();
    }

    private static HtmlText Readings(ValueDoubt doubt)
    {
        var page = new HtmlPage();
        page.Write($"<span>อ่านได้ <strong><bdi>{doubt.Text}</bdi></strong>");
        if (doubt.Other is { } other)
        {
            page.Write($" หรือ <strong><bdi>{other}</bdi></strong>");
        }

        return page.Write($" ({doubt.Why})</span>\n").ToText();
    }
}
