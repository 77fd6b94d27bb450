using System.Xml.Linq;

namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>Each room uses the rooms before it and never one behind it; rooms.txt has the order.</summary>
public sealed class RoomTests
{
    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under("src");
    private static readonly RoomOrder Order = RoomOrder.Read(File.ReadLines(InTests("rooms.txt")));

    [Fact]
    public void Folders_HeldAgainstTheList_AreTheRoomsOfTheList()
    {
        var unknown = new Crossings(Order, Files).Unknown().ToList();

        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
    }

    [Fact]
    public void Projects_HeldAgainstTheList_AreTheProjectsOfTheList()
    {
        var projects = Directory
            .EnumerateFiles(Path.Combine(RepoFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project));

        Assert.Equal(projects.Order(StringComparer.Ordinal), Order.Projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Assemblies_Compiled_NameNothingBehindThem()
    {
        var uses = Order.Projects.AsParallel().SelectMany(project => AssemblyUses.In(Assembly(project))).ToList();

        var crossings = new Crossings(Order, Files).In(uses).ToList();

        Assert.True(crossings.Count == 0, string.Join('\n', crossings));
    }

    [Fact]
    public void Assemblies_Compiled_EachHoldTypesOfItsSource()
    {
        foreach (var project in Order.Projects)
        {
            using var assembly = Mono.Cecil.AssemblyDefinition.ReadAssembly(Assembly(project));
            var compiled = assembly.MainModule.Types.Select(type => type.FullName.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
            var written = Files.Where(file => file.Room.Project == project).SelectMany(file => file.Types.Select(file.FullName)).ToList();

            // Conditional files (FormRecognizer, QuestPDF) are written and not compiled in every build.
            Assert.True(written.Count == 0 || written.Exists(compiled.Contains), $"{project}: the assembly holds none of its source");
        }
    }

    [Fact]
    public void Source_NameofAndConstants_NameNothingBehindThem()
    {
        var source = new SourceUses(Files);

        var crossings = new Crossings(Order, Files).In(Files.SelectMany(source.In)).ToList();

        Assert.True(crossings.Count == 0, string.Join('\n', crossings));
    }

    [Fact]
    public void Crossings_EdgeAgainstTheOrder_IsFoundWithBothFiles()
    {
        var order = RoomOrder.Read(["LpaFunctions.Core", "  Years", "  Scoring"]);
        var years = Planted("Years", "namespace LpaFunctions.Core.Years; class Year { }");
        var scoring = Planted("Scoring", "namespace LpaFunctions.Core.Scoring; class Score { }");
        var backward = new TypeUse("LpaFunctions.Core.Years.Year", "Now", "LpaFunctions.Core.Scoring.Score");
        var forward = new TypeUse("LpaFunctions.Core.Scoring.Score", "Sum", "LpaFunctions.Core.Years.Year");

        var found = new Crossings(order, [years, scoring]).In([backward, forward]);

        Assert.Equal(["Years.cs: Now names Scoring.cs"], found);
    }

    [Fact]
    public void AssemblyUses_RealAssemblyUnderATurnedOrder_IsFound()
    {
        var turned = RoomOrder.Read(
            Order
                .Rooms.Where(room => room.Project == "LpaFunctions.Core")
                .Reverse()
                .Select(room => "  " + room.Folder)
                .Prepend("LpaFunctions.Core")
        );

        var found = new Crossings(turned, Files).In(AssemblyUses.In(Assembly("LpaFunctions.Core")));

        Assert.Contains(found, crossing => crossing.StartsWith("src/LpaFunctions.Core/Lgos/Lgo", StringComparison.Ordinal));
    }

    [Fact]
    public void SourceUses_NameofAndConstant_AreBothFound()
    {
        var limits = Planted("Limits", "namespace LpaFunctions.Core.Limits; class Bounds { public const int Most = 3; }");
        var user = Planted(
            "Users",
            "using LpaFunctions.Core.Limits; namespace LpaFunctions.Core.Users; class User { int M() => Bounds.Most; string N() => nameof(Bounds); }"
        );

        var found = new SourceUses([limits, user]).In(user).Select(use => use.Member);

        Assert.Equal(["M", "N"], found);
    }

    private static SourceFile Planted(string room, string text) =>
        SourceFile.Parse($"{room}.cs", new Room("LpaFunctions.Core", room), text);

    private static string InTests(string name) => Path.Combine(RepoFiles.Root, "tests", "LpaFunctions.Architecture.Tests", name);

    // The build that runs these tests: "debug" or "release" is the name of their own output folder.
    private static string Assembly(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var written = XDocument.Load(Path.Combine(RepoFiles.Root, "src", project, $"{project}.csproj"));
        var name = written.Descendants("AssemblyName").Select(element => element.Value).FirstOrDefault(project);
        return Path.Combine(RepoFiles.Root, "artifacts", "bin", project, configuration, $"{name}.dll");
    }
}
