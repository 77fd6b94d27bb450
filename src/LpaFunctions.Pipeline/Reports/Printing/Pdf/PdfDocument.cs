using System.Globalization;
using System.Text;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>Pages, tags and bookmarks as one file. Nothing of it hangs on the hour: what says the same is the same file.</summary>
internal sealed class PdfDocument(string title)
{
    private readonly List<PdfPage> _pages = [];
    private readonly List<Bookmark> _bookmarks = [];

    public PdfFaces Faces { get; } = new();
    public PdfTag Root { get; } = new("Document");
    public IReadOnlyList<PdfPage> Pages => _pages;

    public PdfPage AddPage(PrintSheet paper)
    {
        var page = new PdfPage(paper, Faces);
        _pages.Add(page);
        return page;
    }

    /// <param name="level">1 or 2; a 2 lies under the 1 before it.</param>
    /// <param name="y">Where the page is opened.</param>
    public void AddBookmark(int level, string text, PdfPage page, double y) => _bookmarks.Add(new(level, text, page, y));

    public byte[] Write()
    {
        var objects = new PdfObjects();
        int catalog = objects.Reserve(),
            pages = objects.Reserve();
        foreach (var page in _pages)
        {
            page.Number = objects.Reserve();
        }

        var resources = objects.Add(Faces.Write(objects));
        foreach (var (i, page) in _pages.Index())
        {
            var content = objects.AddStream("", page.Content);
            var box = $"[0 0 {PdfObjects.Number(page.Paper.Width)} {PdfObjects.Number(page.Paper.Height)}]";
            objects.Set(
                page.Number,
                $"<< /Type /Page /Parent {pages} 0 R /MediaBox {box} /Resources {resources} 0 R /Contents {content} 0 R /StructParents {i} /Tabs /S >>"
            );
        }

        objects.Set(pages, $"<< /Type /Pages /Count {_pages.Count} /Kids [{References(_pages.Select(p => p.Number))}] >>");
        var tags = new TagWriter(objects).Write(Root, _pages);
        var outlines = WriteBookmarks(objects);
        objects.Set(
            catalog,
            $"<< /Type /Catalog /Pages {pages} 0 R /Lang (th) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot {tags} 0 R /Outlines {outlines} 0 R >>"
        );
        var information = objects.Add($"<< /Title {PdfObjects.Text(title)} /CreationDate (D:20000101000000Z) >>");
        return objects.Write($"/Root {catalog} 0 R /Info {information} 0 R");
    }

    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => $"{n} 0 R"));

    private int WriteBookmarks(PdfObjects objects)
    {
        var root = objects.Reserve();
        var numbers = _bookmarks.Select(_ => objects.Reserve()).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            var mark = _bookmarks[i];
            var parent = _bookmarks.FindLastIndex(i, i + 1, b => b.Level < mark.Level);
            var entry = new StringBuilder();
            entry.Append(
                CultureInfo.InvariantCulture,
                $"<< /Title {PdfObjects.Text(mark.Text)} /Parent {(parent < 0 ? root : numbers[parent])} 0 R "
            );
            entry.Append(
                CultureInfo.InvariantCulture,
                $"/Dest [{mark.Page.Number} 0 R /XYZ 0 {PdfObjects.Number(mark.Page.Paper.Height - mark.Y)} 0] "
            );
            Append(entry, "Prev", Neighbour(i, -1), numbers);
            Append(entry, "Next", Neighbour(i, 1), numbers);
            AppendParts(entry, i, numbers);
            objects.SetSmall(numbers[i], entry.Append(">>").ToString());
        }

        var all = new StringBuilder("<< /Type /Outlines ");
        AppendParts(all, -1, numbers);
        objects.Set(root, all.Append(">>").ToString());
        return root;
    }

    private int LevelOf(int bookmark) => bookmark < 0 ? 0 : _bookmarks[bookmark].Level;

    // The next one on the same level, unless a higher one comes before it; -1 where there is none.
    private int Neighbour(int from, int step)
    {
        for (var i = from + step; i >= 0 && i < _bookmarks.Count && _bookmarks[i].Level >= LevelOf(from); i += step)
        {
            if (_bookmarks[i].Level == LevelOf(from))
            {
                return i;
            }
        }

        return -1;
    }

    private void AppendParts(StringBuilder entry, int bookmark, int[] numbers)
    {
        var parts = new List<int>();
        for (var i = bookmark + 1; i < _bookmarks.Count && _bookmarks[i].Level > LevelOf(bookmark); i++)
        {
            if (parts.Count == 0 || _bookmarks[i].Level <= _bookmarks[parts[0]].Level)
            {
                parts.Add(i);
            }
        }

        if (parts.Count > 0)
        {
            Append(entry, "First", parts[0], numbers);
            Append(entry, "Last", parts[^1], numbers);
            entry.Append(CultureInfo.InvariantCulture, $"/Count {parts.Count} ");
        }
    }

    private static void Append(StringBuilder entry, string key, int bookmark, int[] numbers)
    {
        if (bookmark >= 0)
        {
            entry.Append(CultureInfo.InvariantCulture, $"/{key} {numbers[bookmark]} 0 R ");
        }
    }

    private sealed record Bookmark(int Level, string Text, PdfPage Page, double Y);
}
