using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>docs/tables has one page per published table, and each page says what the code publishes. LPA_RECORD=1 writes the pages anew.</summary>
public sealed class TableDocsTests
{
    private static IEnumerable<TableSpec> Specs => [.. BundleTables.Specs, NationalRows.Spec, NationalMedianRows.Spec];

    public static TheoryData<string> Names => [.. Specs.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_OfEachTable_SaysWhatTheCodePublishes(string name)
    {
        var expected = Page(Specs.Single(s => s.Name == name));
        var path = Path.Combine(RepoFiles.Root, "docs", "tables", $"{name}.md");

        if (Recording.IsOn)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Folder_HoldsNoPageOfATableThatIsNotPublished() =>
        Assert.Equal(
            Specs.Select(s => $"{s.Name}.md").Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Path.Combine(RepoFiles.Root, "docs", "tables"))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal)
        );

    private static string Page(TableSpec spec)
    {
        var keys = string.Concat(spec.ForeignKeys.Select(k => $"- `{string.Join(", ", k.Columns)}` stands in [{k.Table}]({k.Table}.md)\n"));
        var rows = string.Concat(
            spec.Columns.Select(c =>
                $"| `{c.Name}` | {c.TitleThai} | {c.Type.ToString().ToLowerInvariant()}{(c.Required ? ", required" : "")} | {c.Unit} | {c.Description}{(c.Values.Count > 0 ? $" Values: {string.Join(", ", c.Values)}." : "")} |\n"
            )
        );
        return $"# {spec.Name}: {spec.TitleThai}\n\n{spec.Description}\n\nFiles: `{spec.Name}.csv`, `{spec.Name}.json`. Key: `{string.Join(", ", spec.PrimaryKey)}`.\n{(keys.Length > 0 ? "\n" + keys : "")}\n| column | ชื่อ | type | unit | what it holds |\n| --- | --- | --- | --- | --- |\n{rows}";
    }
}
