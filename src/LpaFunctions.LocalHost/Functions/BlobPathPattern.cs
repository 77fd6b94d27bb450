using System.Text.RegularExpressions;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>
/// A blob trigger's path: "container/{token}/{token}", matched as the listener of the Functions host does: every token takes as much as
/// it can, slashes included, and may be empty. Unlike there, a name may hold a line break: here nothing else would tell of such a file.
/// </summary>
public sealed class BlobPathPattern
{
    private readonly Regex _below;
    private readonly string[] _tokens;

    /// <exception cref="ArgumentException">There is no container, or it holds a token; or a brace that belongs to no token.</exception>
    public BlobPathPattern(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || text[..slash].Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{text}' is no blob path: container/{{path}} is expected.", nameof(text));
        }

        Text = text;
        Container = text[..slash];
        var parts = Regex.Split(text[(slash + 1)..], @"\{(\p{L}[\p{L}0-9_]*|_[\p{L}0-9_]*)\}", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (parts.Where((_, i) => i % 2 == 0).Any(literal => literal.AsSpan().ContainsAny('{', '}')))
        {
            throw new ArgumentException($"'{text}' is no blob path: a token is a name in braces.", nameof(text));
        }

        _tokens = [.. parts.Where((_, i) => i % 2 == 1).Distinct(StringComparer.Ordinal)];
        var below = string.Concat(parts.Select((part, i) => i % 2 == 0 ? Regex.Escape(part) : $"(?<{part}>.*)"));
        _below = new Regex($"^{below}$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    public string Text { get; }

    public string Container { get; }

    /// <summary>The tokens' values for a path below the container; null where it does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        if (_below.Match(path) is not { Success: true } match)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in _tokens)
        {
            values[token] = match.Groups[token].Value;
        }

        return values;
    }

    public override string ToString() => Text;
}
