using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// What the reader holds on each rung from ink to candidates (docs/debugging.md). The first rung that is wrong is where the fault lies:
/// the rungs above it only hand it on.
/// </summary>
public static class LookCommand
{
    private const string Usage =
        "usage: look ink|lines|grids FILE [PAGE]\n       look labels|candidates FILE YEAR INDICATOR      (2568 1.1)";

    [Benchmark("look")]
    public static async Task<int> Run(string[] args)
    {
        if (args.Length < 2 || !File.Exists(args[1]))
        {
            return Refuse(Usage);
        }

        var bytes = await File.ReadAllBytesAsync(args[1]);
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), CancellationToken.None);
        return args switch
        {
            ["ink", _, .. var page] => Print(Pages(document, page), Ink),
            ["lines", _, .. var page] => Print(Pages(document, page), Lines),
            ["grids", _, .. var page] => Print(Pages(document, page), Grids),
            ["labels", _, var year, var id] => Trace(document, year, id, Label),
            ["candidates", _, var year, var id] => Trace(document, year, id, Candidate),
            _ => Refuse(Usage),
        };
    }

    private static IEnumerable<string> Ink(Page page) =>
        page.Glyphs.Select(g => $"{Place(g.Box)}  {g.Text}  {Codes(g.Text)}  {g.Font} {g.FontSize:0.#}{(g.Guessed ? "  guessed" : "")}");

    private static IEnumerable<string> Lines(Page page) => page.Lines.Select(line => $"{Place(line.Box)}  {Flat(line.Text)}");

    private static IEnumerable<string> Grids(Page page) =>
        page.Tables.SelectMany(table =>
            table
                .Cells.Select(cell => $"{Place(cell.Box)}  row {cell.Row} column {cell.Column}{Span(cell)}  {Flat(cell.Text)}")
                .Prepend($"table of {table.Rows} rows and {table.Columns} columns, by {(table.Ruled ? "rules" : "gaps")}")
        );

    private static string Label(FieldTrace trace) =>
        $"{Place(trace.Box)}  page {trace.Page}  {trace.FieldId}  \"{trace.Label}\", slips: {trace.Slips}";

    private static string Candidate(FieldTrace trace) =>
        $"page {trace.Page}  {trace.FieldId}  \"{trace.Label}\" -> {Value(trace.Value)}  {trace.Confidence}  {trace.Why}";

    private static int Trace(Document document, string year, string id, Func<FieldTrace, string> show)
    {
        if (!AssessmentYear.TryParse(year, null, out var assessed) || !IndicatorId.TryParse(id, null, out var indicator))
        {
            return Refuse(Usage);
        }

        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", $"{year}.json");
        if (!File.Exists(path) || RuleBookJson.Parse(File.ReadAllText(path), path).Find(indicator) is not { } found)
        {
            return Refuse($"no rule book of {year}, or no indicator {id} in it");
        }

        foreach (var trace in FieldTrace.Find(document, found, assessed))
        {
            Console.WriteLine(show(trace));
        }

        return 0;
    }

    private static IEnumerable<Page> Pages(Document document, string[] page) =>
        document.Pages.Where(p => page.Length == 0 || page[0] == p.Number.ToString(CultureInfo.InvariantCulture));

    private static int Print(IEnumerable<Page> pages, Func<Page, IEnumerable<string>> rung)
    {
        foreach (var page in pages)
        {
            Console.WriteLine($"page {page.Number}, {page.Class}");
            foreach (var line in rung(page))
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }

    // Points from the left and from the top of the page: left, top, right, bottom.
    private static string Place(TextBox box) => $"{box.Left, 6:0.0} {box.Top, 6:0.0} {box.Right, 6:0.0} {box.Bottom, 6:0.0}";

    private static string Codes(string text) => string.Join(' ', text.Select(c => $"U+{(int)c:X4}"));

    private static string Span(TableCell cell) => cell.RowSpan + cell.ColumnSpan > 2 ? $" over {cell.RowSpan} x {cell.ColumnSpan}" : "";

    private static string Flat(string text) => text.Replace("\n", " / ", StringComparison.Ordinal);

    private static string Value(FieldValue? value) => value?.ToString() ?? "nothing";
}
