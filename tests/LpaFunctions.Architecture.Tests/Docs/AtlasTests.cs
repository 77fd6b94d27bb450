using System.Text.RegularExpressions;

namespace LpaFunctions.Architecture.Tests.Docs;

/// <summary>Every line of the atlas says what holds it, and what it names is there: tests, scripts, guesses.</summary>
public sealed partial class AtlasTests
{
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "docs", "atlas");

    private static readonly Lazy<Dictionary<string, string>> TestClasses = new(ReadTestClasses);

    private static readonly string[] Names =
    [
        .. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Where(name => name != "README.md"),
    ];

    public static TheoryData<string> Pages => [.. Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryLine_IsHeldByWhatIsThere(string page)
    {
        var rows = MarkdownPage.Read($"docs/atlas/{page}").Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(rows);
        Assert.Empty(rows.SelectMany(Missing));
    }

    [Fact]
    public void Index_EveryPage_IsListed()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Names, page => Assert.Contains($"]({page})", index, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Missing(string row) => [.. MissingTests(row), .. MissingScripts(row), .. MissingGuesses(row)];

    private static IEnumerable<string> MissingTests(string row) =>
        from test in NamedTest().Matches(row)
        let name = test.Groups["class"].Value
        let method = test.Groups["method"].Value
        where !TestClasses.Value.TryGetValue(name, out var text) || !text.Contains(method, StringComparison.Ordinal)
        select test.Value;

    private static IEnumerable<string> MissingScripts(string row) =>
        NamedScript().Matches(row).Select(script => script.Value).Where(path => !File.Exists(Path.Combine(RepoFiles.Root, path)));

    private static IEnumerable<string> MissingGuesses(string row)
    {
        var guesses = File.ReadAllText(Path.Combine(RepoFiles.Root, "tests", "atlas", "guesses.md"));

        return NamedGuess()
            .Matches(row)
            .Where(guess => !guesses.Contains($"\n| {guess.Groups[1].Value} |", StringComparison.Ordinal))
            .Select(guess => guess.Value);
    }

    private static Dictionary<string, string> ReadTestClasses()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepoFiles.Root, "tests"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var name in TestClass().Matches(text).Select(m => m.Groups[1].Value))
            {
                classes[name] = text;
            }
        }

        return classes;
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)(?:\.(?<method>\w+))?`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"findings/[\w-]+\.sh")]
    private static partial Regex NamedScript();

    [GeneratedRegex(@"guess (\d+) of")]
    private static partial Regex NamedGuess();

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex TestClass();
}
