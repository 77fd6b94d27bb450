using System.Globalization;
using System.Text;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;

namespace LpaFunctions.Testing.Hostile;

/// <summary>The innocent files and bodies that the campaign changes: fixtures of the repository, and what is packed of them here.</summary>
public sealed class HostileSeeds
{
    // Fixtures that are refused or left to a person on purpose.
    private static readonly string[] NotInnocent = ["damaged", "encrypted"];

    // The demo shows what an office is told of a damaged file.
    private static readonly string DamagedOfDemo = Path.Combine("6400113", "5.2", "รายงานผล.pdf");
    private readonly Dictionary<HostileKind, IReadOnlyList<HostileSeed>> _seeds;

    public HostileSeeds()
    {
        var pdfs = Files("*.pdf", "reading", "reading-layouts", "reading-producers", "scans", "demo/evidence");
        _seeds = new Dictionary<HostileKind, IReadOnlyList<HostileSeed>>
        {
            [HostileKind.Pdf] = pdfs,
            [HostileKind.Upload] = pdfs,
            [HostileKind.Png] = Files("*.png", "../../docs/images"),
            [HostileKind.Jpeg] = Files("*.jpg", "scans"),
            [HostileKind.Zip] = [.. pdfs.Chunk(4).Take(12).Select(Zip)],
            [HostileKind.Word] = [new HostileSeed("letter.docx", OfficeSeeds.Letter())],
            [HostileKind.Excel] = [new HostileSeed("table.xlsx", OfficeSeeds.Table(Results()))],
            [HostileKind.ProvinceWorkbook] = [new HostileSeed("chanthaburi-2568.xlsx", OfficeSeeds.Table(Results()))],
            [HostileKind.ProvinceCsv] = [new HostileSeed("chanthaburi-2568.csv", File.ReadAllBytes(ResultsFile))],
            [HostileKind.RuleBookWorkbook] = [.. BookYears.Select(Book)],
            [HostileKind.Json] = HostileBodies.All,
        };
    }

    private static readonly int[] BookYears = [2560, 2568, 2569];

    private static string ResultsFile => RepoFiles.Fixture("results/chanthaburi-2568.csv");

    /// <summary>Kinds of which the fixtures hold a file.</summary>
    public IEnumerable<HostileKind> Kinds => _seeds.Where(seeds => seeds.Value.Count > 0).Select(seeds => seeds.Key);

    public IReadOnlyList<HostileSeed> this[HostileKind kind] => _seeds[kind];

    private static List<HostileSeed> Files(string pattern, params string[] folders) =>
        [
            .. folders
                .SelectMany(folder => Directory.EnumerateFiles(RepoFiles.Fixture(folder), pattern, SearchOption.AllDirectories))
                .Where(file => !Array.Exists(NotInnocent, word => Path.GetFileName(file).Contains(word, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
                .Select(file => new HostileSeed(
                    Path.GetFileName(file),
                    File.ReadAllBytes(file),
                    IsSound: !file.EndsWith(DamagedOfDemo, StringComparison.Ordinal)
                )),
        ];

    private static HostileSeed Zip(HostileSeed[] files) =>
        new($"zip of {files[0].Name}", PackageChanges.Pack(files.Select((file, i) => new PackageChanges.Part($"แผน/{i}.pdf", file.Bytes))));

    private static HostileSeed Book(int year)
    {
        var file = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks", $"{year}.json");
        var book = RuleBookJson.Parse(File.ReadAllText(file), file);
        return new HostileSeed(year.ToString(CultureInfo.InvariantCulture) + ".xlsx", BookWorkbook.Write(book));
    }

    private static List<string[]> Results() => [.. File.ReadLines(ResultsFile, Encoding.UTF8).Select(line => line.Split(','))];
}
