using System.Text.RegularExpressions;
using LpaFunctions.Architecture.Tests.Rooms;

namespace LpaFunctions.Architecture.Tests.Docs;

/// <summary>docs/architecture.md says what the tree says: projects, rooms in their order, ports, and a walk of at most 15 stops.</summary>
public sealed partial class ArchitecturePageTests
{
    private const int MostStops = 15;
    private static readonly MarkdownPage Page = MarkdownPage.Read("docs/architecture.md");

    [Fact]
    public void Projects_OfTheTree_StandInTheTable()
    {
        var inTree = Directory
            .GetDirectories(Path.Combine(RepoFiles.Root, "src"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => $"src/{Path.GetFileName(folder)}");

        var onPage = Page.Section("## Projects")
            .SelectMany(line => FirstCell().Matches(line))
            .Select(cell => cell.Groups[1].Value)
            .Where(name => ProjectFolder().IsMatch(name));

        Assert.Equal(inTree.Order(StringComparer.Ordinal), onPage.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ProjectsWithRooms))]
    public void Rooms_OfAProject_StandInItsTable(string project)
    {
        var folder = Path.Combine(RepoFiles.Root, project);
        var inTree = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(room => room != ".")
            .Distinct();

        var onPage = Rooms(project);

        Assert.Equal(inTree.Order(StringComparer.Ordinal), onPage.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ProjectsWithRooms))]
    public void Rooms_OfAProject_StandInTheOrderThatIsHeld(string project)
    {
        var held = RoomOrder
            .Read(File.ReadLines(Path.Combine(RepoFiles.Root, "tests", "LpaFunctions.Architecture.Tests", "rooms.txt")))
            .Rooms.Where(room => $"src/{room.Project}" == project && room.Folder != ".")
            .Select(room => room.Folder);

        Assert.Equal(held, Rooms(project));
    }

    [Fact]
    public void Ports_EachRow_HasItsAdaptersInFoldersOfOneName()
    {
        var rows = Page.Section("## Projects").Select(line => PortRow().Match(line)).Where(row => row.Success).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Groups["embedded"].Value, row.Groups["azure"].Value));
    }

    [Fact]
    public void Walk_EveryStop_NamesAFileThatIsThere()
    {
        var stops = Page.Section("## A walk").Where(line => Stop().IsMatch(line)).ToArray();

        Assert.InRange(stops.Length, 8, MostStops);
        Assert.All(stops, stop => Assert.Contains(".cs", stop, StringComparison.Ordinal));
    }

    [Fact]
    public void Picture_OfTheFlow_NamesStepsThatAreThere()
    {
        var steps = Page.Lines.SelectMany(line => StepInPicture().Matches(line)).Select(step => step.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(steps);
        Assert.All(
            steps,
            step =>
                Assert.Single(
                    Directory.EnumerateFiles(
                        Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Pipeline"),
                        $"{step}.cs",
                        SearchOption.AllDirectories
                    )
                )
        );
    }

    public static TheoryData<string> ProjectsWithRooms =>
        [.. Page.Lines.SelectMany(line => ProjectHeading().Matches(line)).Select(heading => heading.Groups[1].Value)];

    /// <summary>The rooms of a project as the page lists them, in its order.</summary>
    internal static IReadOnlyList<string> Rooms(string project) =>
        [.. Page.Section($"### `{project}`").SelectMany(line => FirstCell().Matches(line)).Select(cell => cell.Groups[1].Value)];

    [GeneratedRegex(@"^\| `([^`]+)` \|")]
    private static partial Regex FirstCell();

    [GeneratedRegex("^### `(src/[^`]+)`")]
    private static partial Regex ProjectHeading();

    [GeneratedRegex(
        @"^\| `src/LpaFunctions\.Pipeline/[^`]+` \| `src/LpaFunctions\.Embedded/(?<embedded>\w+)/[^`]+` \| `src/LpaFunctions\.Azure/(?<azure>\w+)/",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PortRow();

    [GeneratedRegex("^src/[^/]+$")]
    private static partial Regex ProjectFolder();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Stop();

    // extract[ExtractEvidence]: a step has square brackets and a class name.
    [GeneratedRegex(@"\b\w+\[([A-Z][a-z]+[A-Z]\w+)\]")]
    private static partial Regex StepInPicture();
}
