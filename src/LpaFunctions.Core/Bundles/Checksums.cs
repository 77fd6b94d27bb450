using System.Buffers;
using System.Text;

namespace LpaFunctions.Core.Bundles;

/// <summary>The file that <c>sha256sum -c checksums.sha256</c> reads: hash, two spaces, name; ordered by name.</summary>
public static class Checksums
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public const string FileName = "checksums.sha256";

    public static CompiledFile Write(IEnumerable<CompiledFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            text.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
        }

        return new CompiledFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <exception cref="FormatException">A line is none.</exception>
    public static IReadOnlyList<(string Name, string Sha256)> Parse(string text)
    {
        var entries = new List<(string, string)>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsEntry(line))
            {
                throw new FormatException($"{FileName}: '{line}' is no line of hash and name.");
            }

            entries.Add((line[66..], line[..64]));
        }

        return entries;
    }

    // 64 digits of the hash, two spaces, the name.
    private static bool IsEntry(string line) =>
        line.Length > 66 && line[64] == ' ' && line[65] == ' ' && !line.AsSpan(0, 64).ContainsAnyExcept(HexDigits);
}
