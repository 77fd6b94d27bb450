using System.Text.RegularExpressions;

namespace LpaFunctions.Architecture.Tests.Docs;

/// <summary>What builds and ships the program is what it was when somebody looked at it, and needs no more rights than it uses.</summary>
public sealed partial class SupplyChainTests
{
    [Fact]
    public void Workflows_Actions_ArePinnedByTheirCommit()
    {
        var uses = Directory
            .EnumerateFiles(Path.Combine(RepoFiles.Root, ".github", "workflows"), "*.yml")
            .SelectMany(File.ReadLines)
            .Where(line => Uses().IsMatch(line))
            .ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void Image_LastStage_DoesNotRunAsRoot()
    {
        var lines = File.ReadAllLines(Path.Combine(RepoFiles.Root, "infra", "Dockerfile"));

        var stage = lines.SkipWhile((_, i) => i < Array.FindLastIndex(lines, l => l.StartsWith("FROM ", StringComparison.Ordinal)));
        var user = stage.LastOrDefault(l => l.StartsWith("USER ", StringComparison.Ordinal));

        Assert.NotNull(user);
        Assert.DoesNotMatch(@"^USER\s+(root|0)(:|\s|$)", user);
    }

    [GeneratedRegex(@"^\s*(-\s*)?uses:")]
    private static partial Regex Uses();

    // The version stands behind for people and for whoever renews it.
    [GeneratedRegex(@"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
