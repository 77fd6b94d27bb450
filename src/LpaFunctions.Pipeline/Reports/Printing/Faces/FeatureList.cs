using System.Text;

namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Which lookups of a GSUB or GPOS table belong to features of the Thai script.</summary>
internal static class FeatureList
{
    private const string Script = "thai";
    private const int RecordLength = 6;

    /// <summary>In the order in which they apply.</summary>
    public static IEnumerable<int> Lookups(FontTable table, string[] features)
    {
        var language = Find(table.Behind(4)).Behind(0);
        var list = table.Behind(6);
        return language
            .Numbers(4)
            .Select(index => 2 + (RecordLength * index))
            .Where(record => features.Contains(Tag(list, record)))
            .SelectMany(record => list.Behind(record + 4).Numbers(2))
            .Distinct()
            .Order();
    }

    private static FontTable Find(FontTable scripts)
    {
        var count = scripts.Number(0);
        for (var i = 0; i < count; i++)
        {
            var record = 2 + (RecordLength * i);
            if (Tag(scripts, record) == Script)
            {
                return scripts.Behind(record + 4);
            }
        }

        throw new InvalidDataException("The font has no Thai.");
    }

    private static string Tag(FontTable table, int at) => Encoding.ASCII.GetString(table.Bytes.Span.Slice(at, 4));
}
