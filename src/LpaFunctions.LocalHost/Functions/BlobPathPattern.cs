using System.Text.RegularExpressions;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>A blob trigger's path: "container/{token}/{token}". The last token takes the rest, slashes included; the ones before stop at a slash.</summary>
public sealed class BlobPathPattern
{
    private readonly Regex _below;
    private readonly string[] _tokens;

    /// <exception cref="ArgumentException">There is no container, or it holds a token.</exception>
    public BlobPathPattern(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || text[..slash].Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{text}' is no blob path: container/{{path}} is expected.", nameof(text));
        }

        Text = text;
        Container = text[..slash];
        var parts = Regex.Split(text[(slash + 1)..], @"\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.None, TimeSpan.FromSeconds(1));
        _tokens = [.. parts.Where((_, i) => i % 2 == 1)];
        var last = parts.Length - 2;
        var below = string.Concat(
            parts.Select(
                (part, i) =>
                    i % 2 == 0 ? Regex.Escape(part)
                    : i == last ? $"(?<{part}>.+)"
                    : $"(?<{part}>[^/]+?)"
            )
        );
        _below = new Regex($"^{below}$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    public string Text { get; }

    public string Container { get; }

    /// <summary>The tokens' values for a path below the container; null where it does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path) =>
        _below.Match(path) is { Success: true } match
            ? _tokens.ToDictionary(t => t, t => match.Groups[t].Value, StringComparer.OrdinalIgnoreCase)
            : null;

    public override string ToString() => Text;
}
