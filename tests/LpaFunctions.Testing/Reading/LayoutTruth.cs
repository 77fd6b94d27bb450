using System.Text.Json;

namespace LpaFunctions.Testing.Reading;

/// <summary>What a fixture of tests/fixtures/reading-layouts says: text in reading order, tables cell by cell, the values that fields of a rule book must give.</summary>
public sealed record LayoutTruth
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Cells as [row, column, rows, columns, text].</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement[]>> Tables { get; init; } = [];
    public IReadOnlyList<TrueField> Fields { get; init; } = [];

    /// <summary>Check boxes as [1 or 0, label].</summary>
    public IReadOnlyList<JsonElement[]> Checks { get; init; } = [];

    public static string Folder => RepoFiles.Fixture("reading-layouts");

    /// <summary>kind-producer-font, without ".pdf".</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.pdf").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static byte[] Pdf(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".pdf"));

    public static LayoutTruth Of(string name) =>
        JsonSerializer.Deserialize<LayoutTruth>(File.ReadAllText(Path.Combine(Folder, name.Split('-')[0] + ".expected.json")), Json)!;

    /// <summary>Each row of the tables as its cells' text without white space, divided by "|", empty cells left out.</summary>
    public IEnumerable<string> Rows() =>
        Tables
            .SelectMany(table => table.GroupBy(cell => cell[0].GetInt32()))
            .Select(row =>
                string.Join(
                    '|',
                    row.OrderBy(cell => cell[1].GetInt32())
                        .Select(cell => CharacterError.Bare(cell[4].GetString()!))
                        .Where(text => text.Length > 0)
                )
            );
}

/// <param name="Kind">Name of a FieldKind.</param>
/// <param name="Expect">The value in short: "120", "2024-12-30".</param>
public sealed record TrueField(string Id, string Kind, IReadOnlyList<string> Labels, string? Unit, string Expect);
