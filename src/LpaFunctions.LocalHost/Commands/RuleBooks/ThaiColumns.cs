using System.Text;

namespace LpaFunctions.LocalHost.Commands.RuleBooks;

/// <summary>Columns of Thai text in a terminal: vowels and tones above and below a letter take no place of their own.</summary>
public static class ThaiColumns
{
    public static int Width(string text) => text.Count(c => c is not ('ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎')));

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>The first column left, the others right.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => Width(r[c]))).ToArray();
        foreach (var row in rows)
        {
            var line = new StringBuilder(Pad(row[0], widths[0]));
            for (var c = 1; c < row.Count; c++)
            {
                line.Append("  ").Append(PadLeft(row[c], widths[c]));
            }

            yield return line.ToString().TrimEnd();
        }
    }
}
