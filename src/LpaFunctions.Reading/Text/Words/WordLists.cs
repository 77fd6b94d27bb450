using System.Text;

namespace LpaFunctions.Reading.Text.Words;

/// <summary>Reads the word lists that the assembly carries; README.md beside them names their sources and licences.</summary>
internal static class WordLists
{
    /// <summary>All words, ordinally sorted, each once.</summary>
    public static List<string> Load()
    {
        var words = new List<string>(27_000);
        var before = "";
        foreach (var line in Lines("thai-words-icu.txt"))
        {
            before = string.Concat(before.AsSpan(0, line[0] - 'a'), line.AsSpan(1));
            words.Add(before);
        }

        words.AddRange(Lines("thai-words-office.txt"));
        words.Sort(StringComparer.Ordinal);
        return words;
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(WordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
