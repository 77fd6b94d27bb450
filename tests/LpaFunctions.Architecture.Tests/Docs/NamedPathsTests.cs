using System.Text.RegularExpressions;

namespace LpaFunctions.Architecture.Tests.Docs;

/// <summary>What the pages for developers name is there: files, folders, types, decision records.</summary>
public sealed partial class NamedPathsTests
{
    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/names.md")]
    [InlineData("docs/debugging.md")]
    [InlineData("docs/CONTRIBUTING.md")]
    public void Page_EveryPath_IsInTheTree(string page)
    {
        var named = MarkdownPage.Read(page).NamedPaths.ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(RepoFiles.Root, path)), $"{page} names {path}, which is not there"));
    }

    [Fact]
    public void Names_EveryType_IsDeclaredInTheFileBesideIt()
    {
        var rows = MarkdownPage.Read("docs/names.md").Lines.Select(line => NameRow().Match(line)).Where(row => row.Success).ToArray();

        Assert.InRange(rows.Length, 20, 40);
        foreach (var row in rows)
        {
            var source = File.ReadAllText(Path.Combine(RepoFiles.Root, row.Groups["file"].Value));
            foreach (Match type in TypeName().Matches(row.Groups["types"].Value))
            {
                var declared = new Regex(
                    $@"\b(class|record|struct|enum|interface) {type.Groups[1].Value}\b",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                );
                Assert.Matches(declared, source);
            }
        }
    }

    [Fact]
    public void Records_EveryOne_StandsInTheIndexOnceAndIsMarkedWhereReplaced()
    {
        var folder = Path.Combine(RepoFiles.Root, "docs", "adr");
        var index = MarkdownPage.Read("docs/adr/README.md").Lines.Where(line => line.StartsWith('|')).ToArray();
        var files = Directory.EnumerateFiles(folder, "0*.md").ToArray();

        Assert.All(files, file => Assert.Single(index, line => line.Contains($"({Path.GetFileName(file)})", StringComparison.Ordinal)));
        Assert.All(
            index.SelectMany(line => RecordLink().Matches(line)),
            link => Assert.True(File.Exists(Path.Combine(folder, link.Groups[1].Value)))
        );
        foreach (
            var replaced in files
                .SelectMany(file => Replaced().Matches(File.ReadAllText(file)))
                .Select(record => int.Parse(record.Groups[1].Value))
        )
        {
            var line = Array.Find(index, line => line.Contains($"[{replaced}](", StringComparison.Ordinal));
            Assert.True(
                line is null || line.Contains("superseded", StringComparison.Ordinal),
                $"record {replaced} is replaced and not marked"
            );
        }
    }

    [GeneratedRegex(@"^\| (?<types>`[^|]+) \| [^|]+ \| `(?<file>src/[^`]+)` \|", RegexOptions.ExplicitCapture)]
    private static partial Regex NameRow();

    [GeneratedRegex(@"`(\w+)(?:<T>)?`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\((\d{4}-[\w-]+\.md)\)")]
    private static partial Regex RecordLink();

    [GeneratedRegex(@"[Tt]akes the place of (?:records? )?(\d+)")]
    private static partial Regex Replaced();
}
