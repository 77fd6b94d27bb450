using System.Text.RegularExpressions;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>Character error on the fixtures by producer, cells and labelled values, and the share outside the dictionary on real files.</summary>
public static partial class ReadingQuality
{
    /// <summary>reading-quality [--npm FOLDER] [--real FOLDER --words WORDCUT-DATA]</summary>
    [Benchmark("reading-quality")]
    public static Task<int> Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        var readers = TextReaders.All(Option("--npm")).ToArray();
        var fixtures = ReadingTruth
            .Names()
            .GroupBy(name => name.Split('-')[1], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();

        Console.WriteLine("## Character error on the fixtures, percent, white space ignored: as read, then after our repairs\n");
        Console.WriteLine("| reader | " + string.Join(" | ", fixtures.Select(group => group.Key)) + " | labelled values |");
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" --- |", fixtures.Length + 1)));
        foreach (var (name, read) in readers)
        {
            var (values, all) = (0, 0);
            var columns = fixtures
                .Select(group =>
                {
                    var (bare, mended, letters) = (0, 0, 0);
                    foreach (var fixture in group)
                    {
                        var truth = ReadingTruth.Of(fixture);
                        var text = Boxes().Replace(read(ReadingTruth.Pdf(fixture)), "");
                        var repaired = TextReaders.Repair(text);
                        var whole = string.Join('\n', truth.Text);
                        bare += CharacterError.Of(text, whole).Wrong;
                        mended += CharacterError.Of(repaired, whole).Wrong;
                        letters += CharacterError.Bare(whole).Length;
                        var lines = repaired.Split('\n').Select(CharacterError.Bare).ToHashSet();
                        values += truth.Values.Count(value => lines.Contains(CharacterError.Bare(value.Key + value.Value)));
                        all += truth.Values.Count;
                    }

                    return $"{100.0 * bare / letters:0.00}, {100.0 * mended / letters:0.00}";
                })
                .ToArray();
            Console.WriteLine($"| {name} | {string.Join(" | ", columns)} | {values} of {all} |");
        }

        WriteCells(fixtures);
        LayoutQuality.Write(readers);
        if (Option("--real") is { } real && Option("--words") is { } words)
        {
            WriteReal(readers, real, new DictionaryShare(words));
        }

        return Task.FromResult(0);
    }

    private static void WriteCells(IGrouping<string, string>[] fixtures)
    {
        Console.WriteLine("\n## Cells and check boxes, exact with place and span (lpa; the others give none)\n");
        Console.WriteLine("| producer | ruled cells | cells by gaps | check boxes |\n| --- | --- | --- | --- |");
        foreach (var group in fixtures)
        {
            var counts = new int[6];
            foreach (var fixture in group)
            {
                var truth = ReadingTruth.Of(fixture);
                var pages = PdfDocumentReader
                    .Read(File.ReadAllBytes(ReadingTruth.Pdf(fixture)), new ReadingLimits(), CancellationToken.None)
                    .Pages;
                var cells = pages
                    .SelectMany(page => page.Tables)
                    .SelectMany(table => table.Cells)
                    .Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, CharacterError.Bare(cell.Text)))
                    .ToHashSet();
                var at = fixture.StartsWith("gap", StringComparison.Ordinal) ? 2 : 0;
                counts[at] += truth.Cells.Count(cell =>
                    cells.Contains((cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, CharacterError.Bare(cell.Text)))
                );
                counts[at + 1] += truth.Cells.Count;
                counts[4] += truth.Checks.Count(check =>
                    pages
                        .SelectMany(page => page.CheckBoxes)
                        .Any(box => box.Checked == check.Checked && CharacterError.Bare(box.Label) == CharacterError.Bare(check.Label))
                );
                counts[5] += truth.Checks.Count;
            }

            Console.WriteLine($"| {group.Key} | {counts[0]} of {counts[1]} | {counts[2]} of {counts[3]} | {counts[4]} of {counts[5]} |");
        }
    }

    private static void WriteReal((string Name, Func<string, string> Read)[] readers, string folder, DictionaryShare share)
    {
        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToArray();
        Console.WriteLine("\n## Real files: percent of Thai letters outside the dictionary, as read, then after our repairs\n");
        Console.WriteLine(
            "| reader | "
                + string.Join(" | ", files.Select(Path.GetFileName))
                + " |\n| --- |"
                + string.Concat(Enumerable.Repeat(" --- |", files.Length))
        );
        foreach (var (name, read) in readers)
        {
            Console.WriteLine(
                $"| {name} | "
                    + string.Join(
                        " | ",
                        files.Select(file =>
                        {
                            var text = read(file);
                            return $"{share.Percent(text):0.00}, {share.Percent(TextReaders.Repair(text)):0.00}";
                        })
                    )
                    + " |"
            );
        }
    }

    [GeneratedRegex("[☐☑☒]")]
    private static partial Regex Boxes();
}
