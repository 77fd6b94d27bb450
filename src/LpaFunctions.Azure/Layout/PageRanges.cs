namespace LpaFunctions.Azure.Layout;

/// <summary>Writes page numbers as the service takes them: "1-3,7".</summary>
internal static class PageRanges
{
    public static string Write(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (ranges is [.., (var first, var last)] && last + 1 == page)
            {
                ranges[^1] = (first, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
    }
}
