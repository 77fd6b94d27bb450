using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>The layouts of many producers in tests/fixtures/reading-layouts: text, rows and labelled values.</summary>
internal static class LayoutQuality
{
    public static void Write((string Name, Func<string, string> Read)[] readers)
    {
        var names = LayoutTruth.Names().ToArray();
        Console.WriteLine("\n## Layouts: character error on pages in reading order, percent, as read, then after our repairs\n");
        Console.WriteLine("| reader | character error | rows whole, cell after cell |\n| --- | --- | --- |");
        foreach (var (reader, read) in readers)
        {
            var (bare, mended, letters, rows, all) = (0, 0, 0, 0, 0);
            foreach (var name in names.Where(name => !name.StartsWith("long", StringComparison.Ordinal)))
            {
                var truth = LayoutTruth.Of(name);
                var text = read(Path.Combine(LayoutTruth.Folder, name + ".pdf"));
                var repaired = TextReaders.Repair(text);
                var whole = Words(string.Concat(truth.Text));
                bare += CharacterError.Of(Words(text), whole).Wrong;
                mended += CharacterError.Of(Words(repaired), whole).Wrong;
                letters += whole.Length;
                var flat = Words(repaired);
                rows += truth
                    .Rows()
                    .Count(row => flat.Contains(Words(row.Replace("|", "", StringComparison.Ordinal)), StringComparison.Ordinal));
                all += truth.Rows().Count();
            }

            Console.WriteLine($"| {reader} | {100.0 * bare / letters:0.00}, {100.0 * mended / letters:0.00} | {rows} of {all} |");
        }

        Console.WriteLine("\n| file | rows exact, cell by cell (lpa) |\n| --- | --- |");
        foreach (var name in names)
        {
            var pages = PdfDocumentReader.Read(LayoutTruth.Pdf(name), new ReadingLimits(), CancellationToken.None).Pages;
            var read = pages
                .SelectMany(page => page.Tables)
                .SelectMany(table => table.Cells.GroupBy(cell => cell.Row))
                .Select(Row)
                .ToHashSet();
            var truth = LayoutTruth.Of(name).Rows().ToArray();
            Console.WriteLine($"| {name} | {truth.Count(read.Contains)} of {truth.Length} |");
        }
    }

    private static string Row(IEnumerable<TableCell> row) =>
        string.Join('|', row.OrderBy(cell => cell.Column).Select(cell => CharacterError.Bare(cell.Text)).Where(text => text.Length > 0));

    // Leaders, boxes and ticks are no words.
    private static string Words(string text) => string.Concat(CharacterError.Bare(text).Where(c => c is not ('.' or '☐' or '☑' or '✓')));
}
