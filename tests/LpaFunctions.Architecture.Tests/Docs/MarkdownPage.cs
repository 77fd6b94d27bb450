using System.Text.RegularExpressions;

namespace LpaFunctions.Architecture.Tests.Docs;

/// <summary>A page of the documentation, line by line.</summary>
internal sealed partial record MarkdownPage(string Path, IReadOnlyList<string> Lines)
{
    public static MarkdownPage Read(string path) => new(path, File.ReadAllLines(System.IO.Path.Combine(RepoFiles.Root, path)));

    /// <summary>The lines below a heading that begins so, up to the next heading of its level or above.</summary>
    public IEnumerable<string> Section(string heading)
    {
        var level = heading.TakeWhile(c => c == '#').Count();
        return Lines
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => Heading().Match(line) is not { Success: true } next || next.Groups[1].Length > level);
    }

    /// <summary>Files and folders of the tree that the page names in code letters.</summary>
    public IEnumerable<string> NamedPaths =>
        Lines.SelectMany(line => PathInCode().Matches(line)).Select(path => path.Groups[1].Value).Distinct();

    [GeneratedRegex("^(#+) ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"`((?:src|tests|docs|infra)/[\w./-]+)`")]
    private static partial Regex PathInCode();
}
