using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>A file of source with its room, and the outermost types that it declares.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions
        .Default.WithLanguageVersion(LanguageVersion.Preview)
        .WithPreprocessorSymbols("NET10_0");

    private SourceFile(string path, Room room, CompilationUnitSyntax root)
    {
        Path = path;
        Room = room;
        Root = root;
        Types =
        [
            .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Cast<MemberDeclarationSyntax>(),
        ];
        Namespace = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
    }

    /// <summary>Below the repository, parts divided by '/'.</summary>
    public string Path { get; }
    public Room Room { get; }
    public CompilationUnitSyntax Root { get; }
    public string Namespace { get; }
    public IReadOnlyList<MemberDeclarationSyntax> Types { get; }

    /// <summary>All source below a folder of the repository, by its projects.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder) =>
        [
            .. Directory
                .EnumerateFiles(System.IO.Path.Combine(RepoFiles.Root, folder), "*.csproj", SearchOption.AllDirectories)
                .Where(project => !project.Contains("obj", StringComparison.Ordinal))
                .AsParallel()
                .SelectMany(project => OfProject(System.IO.Path.GetDirectoryName(project)!))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    /// <summary>The name that metadata has for a type, without the number of its type parameters.</summary>
    public string FullName(MemberDeclarationSyntax type) => Namespace.Length == 0 ? Name(type) : $"{Namespace}.{Name(type)}";

    public static string Name(MemberDeclarationSyntax type) =>
        type switch
        {
            BaseTypeDeclarationSyntax declared => declared.Identifier.ValueText,
            DelegateDeclarationSyntax declared => declared.Identifier.ValueText,
            _ => "",
        };

    internal static SourceFile Parse(string path, Room room, string text) =>
        new(path, room, CSharpSyntaxTree.ParseText(text, Options, path).GetCompilationUnitRoot());

    private static IEnumerable<SourceFile> OfProject(string folder)
    {
        var project = System.IO.Path.GetFileName(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var below = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            var end = below.LastIndexOf('/');
            var room = new Room(project, end < 0 ? "." : below[..end]);
            var path = System.IO.Path.GetRelativePath(RepoFiles.Root, file).Replace('\\', '/');
            yield return Parse(path, room, File.ReadAllText(file));
        }
    }
}
