using System.Text.Json;

namespace LpaFunctions.Testing.Reading;

/// <summary>What a reading fixture says: the truth beside the PDFs, made from the same blocks as they.</summary>
public sealed record ReadingTruth
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<string> Text { get; init; } = [];
    public IReadOnlyList<TrueCell> Cells { get; init; } = [];
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<TrueCheck> Checks { get; init; } = [];
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public static string Folder => RepoFiles.Fixture("reading");

    /// <summary>The fixtures of the matrix: kind-producer-font.pdf.</summary>
    public static IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(Folder, "*-*-*.pdf")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => File.Exists(Path.Combine(Folder, name.Split('-')[0] + ".expected.json")))
            .Order(StringComparer.Ordinal);

    public static string Pdf(string name) => Path.Combine(Folder, name + ".pdf");

    public static ReadingTruth Of(string name) =>
        JsonSerializer.Deserialize<ReadingTruth>(File.ReadAllText(Path.Combine(Folder, name.Split('-')[0] + ".expected.json")), Json)!;
}

public sealed record TrueCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

public sealed record TrueCheck(bool Checked, string Label);
