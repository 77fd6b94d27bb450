using System.Text.RegularExpressions;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>The two folders that are not compiled here against their lists of looked-up members, and against the project file.</summary>
public sealed partial class UnservedPackageTests
{
    private static readonly string Project = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Azure");

    [Theory]
    [InlineData("QuestPdf", "IContainer|PageDescriptor|IPdfPrinter")]
    [InlineData("FormRecognizer", "DocumentAnalysisClient")]
    public void Folder_EveryMemberThatIsUsed_IsListedAndLookedUp(string folder, string package)
    {
        var listed = Words(File.ReadAllText(Path.Combine(Project, folder, "members.md")));
        var known = Words(string.Concat(OwnSources()));

        var sources = Sources(folder);
        var used = sources.SelectMany(source => Used().Matches(source)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

        Assert.Contains(sources, source => Regex.IsMatch(source, package));
        // What our own code declares or uses elsewhere is compiled there.
        Assert.DoesNotContain(used, name => !listed.Contains(name) && !known.Contains(name));
    }

    [Theory]
    [InlineData("QuestPdf")]
    [InlineData("FormRecognizer")]
    public void List_EveryMember_IsUsed(string folder)
    {
        var code = Words(string.Concat(Sources(folder)));
        var rows = File.ReadLines(Path.Combine(Project, folder, "members.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2);

        var members = rows.Select(row => BesideTheName().Replace(row.Split('|')[1], ""))
            .SelectMany(cell => Member().Matches(cell))
            .Select(m => m.Value);

        Assert.DoesNotContain(members, name => !code.Contains(name));
    }

    [Theory]
    [InlineData("FormRecognizer", "Azure.AI.FormRecognizer")]
    [InlineData("QuestPdf", "QuestPDF")]
    public void Project_Folder_StandsBehindItsOwnProperty(string folder, string package)
    {
        var project = File.ReadAllText(Path.Combine(Project, "LpaFunctions.Azure.csproj"));

        Assert.Contains($"Remove=\"{folder}/**\" Condition=\"'$({folder})' != 'true'\"", project, StringComparison.Ordinal);
        Assert.Contains($"Include=\"{package}\" Condition=\"'$({folder})' == 'true'\"", project, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Sources(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Project, folder), "*.cs").Select(File.ReadAllText).Select(Code)];

    private static IEnumerable<string> OwnSources() =>
        Directory
            .EnumerateFiles(Path.Combine(RepoFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/QuestPdf/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/FormRecognizer/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Select(Code);

    /// <summary>Without comments, texts, usings and the namespace.</summary>
    private static string Code(string source) => NoCode().Replace(source, " ");

    private static HashSet<string> Words(string text) => [.. Member().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"(?:\.|\bnew )([A-Z]\w+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Member();

    // Parameters, and whose member it is: "FontSize(float) of a text".
    [GeneratedRegex(@"\([^)]*\)| of [^,|]*")]
    private static partial Regex BesideTheName();

    [GeneratedRegex(@"//[^\n]*|""(?:[^""\\]|\\.)*""|^(?:using|namespace) [^\n]*", RegexOptions.Multiline)]
    private static partial Regex NoCode();
}
