using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Documents of pictures, and of several parts.</summary>
public static class DocumentParts
{
    // A photo says nothing of the paper's size: A4, upright, in points.
    private const double Width = 595;
    private const double Height = 842;

    /// <summary>A photo or scan that was handed in as a picture: one page that wants to be read as an image.</summary>
    public static Document OfPicture() => new() { Pages = [Blank(PageClass.Scan)], Reader = "lpa-picture/1" };

    /// <summary>Stands in the document for a part that cannot be read, so that the officer is told.</summary>
    /// <param name="why">In Thai, behind "page N".</param>
    public static Document OfUnread(string why) =>
        new() { Pages = [Blank(PageClass.Empty) with { Unread = why }], Reader = "lpa-picture/1" };

    /// <summary>The pages of all parts as one document, counted on.</summary>
    public static Document Join(IReadOnlyList<Document> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts is [var only])
        {
            return only;
        }

        var pages = new List<Page>();
        var fields = new List<FormField>();
        foreach (var part in parts)
        {
            var before = pages.Count;
            pages.AddRange(part.Pages.Select(page => page with { Number = before + page.Number }));
            fields.AddRange(part.FormFields.Select(field => field with { Page = before + field.Page }));
        }

        return parts[0] with
        {
            Pages = pages,
            FormFields = fields,
        };
    }

    private static Page Blank(PageClass of)
    {
        var whole = new PageImage(new TextBox(0, 0, Width, Height), 0, 0, null, null);
        return new()
        {
            Number = 1,
            Width = Width,
            Height = Height,
            Class = of,
            Lines = [],
            Tables = [],
            CheckBoxes = [],
            Images = [whole],
            Glyphs = [],
            Repairs = new Dictionary<string, int>(StringComparer.Ordinal),
        };
    }
}
