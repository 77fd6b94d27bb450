using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Pipeline.Importing.Workbooks;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>Rule books out to Excel and in again.</summary>
public sealed class BookWorkbookTests
{
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks");

    private static RuleBook Book(int year) => RuleBookJson.Parse(File.ReadAllText(Path.Combine(Folder, $"{year}.json")), $"{year}.json");

    [Theory]
    [InlineData(2560)]
    [InlineData(2561)]
    [InlineData(2564)]
    [InlineData(2567)]
    [InlineData(2568)]
    [InlineData(2569)]
    public void Read_ShippedBookWrittenOut_IsTheSameToTheByte(int year)
    {
        var book = Book(year);

        var import = ReadBookWorkbook.Read(BookWorkbook.Write(book), "เกณฑ์.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(book), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_BookWithEveryShape_IsTheSameToTheByte()
    {
        var book = WithShapes();

        var import = ReadBookWorkbook.Read(BookWorkbook.Write(book), "เกณฑ์.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(book), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_ThroughLibreOffice_IsTheSameToTheByte()
    {
        var book = WithShapes();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.xlsx"], BookWorkbook.Write(book));
        Calc.Convert(folder["book.xlsx"], "ods", folder.FullPath);
        Calc.Convert(folder["book.ods"], "xlsx", folder["out"]);

        var import = ReadBookWorkbook.Read(File.ReadAllBytes(Path.Combine(folder["out"], "book.xlsx")), "book.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(book), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_ThaiDigitsCurlyQuotesAndAColumnMoved_AreTaken()
    {
        var changed = Edit(
            BookWorkbook.Write(Book(2568)),
            sheet =>
            {
                var rows = sheet["เกณฑ์"];
                Set(rows, 3, "ค่า", "๘๕");
                Set(rows, 3, "เงื่อนไข", "“ตั้งแต่”");
                MoveLast(rows, "ชนิด");
            }
        );

        var import = ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx");

        Assert.Empty(import.Faults);
        Assert.Contains("\"atLeast\": 85", RuleBookJson.Write(import.Book!), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleAboveTheHeads_IsPassedOver()
    {
        var changed = Edit(
            BookWorkbook.Write(Book(2568)),
            sheet => sheet["เกณฑ์"].Insert(0, ["เกณฑ์การให้คะแนน ปี ๒๕๖๘ (แก้ไขโดยจังหวัด)"])
        );

        var import = ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(Book(2568)), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_ColumnOrSheetGone_IsNamed()
    {
        var changed = Edit(
            BookWorkbook.Write(Book(2568)),
            sheet =>
            {
                sheet["ตัวชี้วัด"][0][sheet["ตัวชี้วัด"][0].IndexOf("ระยะ")] = "เฟส";
                sheet.Remove("ด้าน");
            }
        );

        var import = ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx");

        Assert.Contains(import.Faults, f => f.Sheet == "ด้าน" && f.Message.StartsWith("ไม่พบแผ่นนี้", StringComparison.Ordinal));
        Assert.Contains(import.Faults, f => f.Sheet == "ตัวชี้วัด" && f.Message.Contains("ไม่พบคอลัมน์ ระยะ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ManyFaults_ComeBackAllAtOnceInTheColumnOfTheirRow()
    {
        var changed = Edit(
            BookWorkbook.Write(Book(2568)),
            sheet =>
            {
                Set(sheet["เกณฑ์"], 3, "ค่า", "แปดสิบ");
                Set(sheet["เกณฑ์"], 4, "ชนิด", "ช่วงชั้น");
                Set(sheet["ช่องข้อมูล"], 2, "ชนิด", "เลข");
            }
        );

        var import = ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx");

        Assert.Null(import.Book);
        Assert.Equal([("เกณฑ์", 3), ("เกณฑ์", 4), ("ช่องข้อมูล", 2)], import.Faults.Select(f => (f.Sheet, f.Row)).Distinct());
        var marked = Cells(import.Marked!)["เกณฑ์"];
        Assert.Contains("ต้องเป็นตัวเลข", Get(marked, 3, "ผลตรวจ"), StringComparison.Ordinal);
        Assert.Contains("ไม่รู้จัก", Get(marked, 4, "ผลตรวจ"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Fault_LeavesEveryOtherCellAndPartAsItWas()
    {
        var changed = Edit(BookWorkbook.Write(Book(2568)), sheet => Set(sheet["เกณฑ์"], 3, "ค่า", "แปดสิบ"));

        var marked = Cells(ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx").Marked!);

        var before = Cells(changed);
        Assert.Equal(before.Keys, marked.Keys);
        foreach (var (name, rows) in marked)
        {
            var column = rows[0].IndexOf("ผลตรวจ");
            Assert.Equal(Without(before[name], column), Without(rows, column));
        }
    }

    private static IEnumerable<string> Without(List<List<string>> rows, int column) =>
        rows.Select(row => string.Join('|', row.Where((_, at) => at != column)).TrimEnd('|'));

    [Fact]
    public void Read_RuleOfTheBookBroken_NamesTheRowOfTheBand()
    {
        var changed = Edit(BookWorkbook.Write(Book(2568)), sheet => Set(sheet["เกณฑ์"], 4, "ค่า", "95"));

        var import = ReadBookWorkbook.Read(changed, "เกณฑ์.xlsx");

        Assert.Contains(
            import.Faults,
            f => f is { Sheet: "เกณฑ์", Row: 4 } && f.Message.Contains("[band-reachable]", StringComparison.Ordinal)
        );
    }

    // Edited cell by cell as a spreadsheet would: text cells, heads wherever they stand.
    private static byte[] Edit(byte[] content, Action<Dictionary<string, List<List<string>>>> change)
    {
        var cells = Cells(content);
        change(cells);
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach (var ((name, rows), i) in cells.Select((c, i) => (c, i)))
            {
                workbook.AddNewPart<WorksheetPart>($"s{i}").Worksheet = new Worksheet(
                    new SheetData(rows.Select((r, n) => new Row(r.Select((t, c) => InlineCell(t, c, n + 1))) { RowIndex = (uint)n + 1 }))
                );
                sheets.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)i + 1,
                        Id = $"s{i}",
                    }
                );
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return memory.ToArray();
    }

    private static Cell InlineCell(string text, int column, int row) =>
        new(new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            CellReference = $"{(column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}")}{row}",
        };

    private static Dictionary<string, List<List<string>>> Cells(byte[] content)
    {
        using var memory = new MemoryStream(content);
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        var part = document.WorkbookPart!;
        return part.Workbook!.Descendants<Sheet>()
            .ToDictionary(
                s => s.Name!.Value!,
                s => ((WorksheetPart)part.GetPartById(s.Id!)).Worksheet!.Descendants<Row>().Select(RowOf).ToList(),
                StringComparer.Ordinal
            );
    }

    private static List<string> RowOf(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter).Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1)) - 1;
            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        }

        return cells;
    }

    private static string Get(List<List<string>> rows, int number, string title) => rows[number - 1][rows[0].IndexOf(title)];

    private static void Set(List<List<string>> rows, int number, string title, string text)
    {
        var column = rows[0].IndexOf(title);
        while (rows[number - 1].Count <= column)
        {
            rows[number - 1].Add("");
        }

        rows[number - 1][column] = text;
    }

    private static void MoveLast(List<List<string>> rows, string title)
    {
        var column = rows[0].IndexOf(title);
        var width = rows[0].Count;
        foreach (var row in rows)
        {
            while (row.Count < width)
            {
                row.Add("");
            }

            row.Add(row[column]);
            row.RemoveAt(column);
        }
    }

    private static RuleBook WithShapes()
    {
        var book = Book(2568);
        string[] rubrics =
        [
            """{ "kind": "by-type", "cases": [{ "types": ["pao"], "rubric": { "kind": "checklist-count", "field": "work", "mustHave": ["plan"], "withoutMustHave": { "marks": 0, "real": true, "source": "แบบ" }, "weights": { "done": 2 }, "bands": [{ "atLeast": 3, "marks": 5 }, { "marks": 0 }] } }, { "types": ["city", "town", "subdistrict", "sao", "pattaya"], "rubric": { "kind": "sum-of", "atMost": 5, "parts": [{ "kind": "checklist-count", "field": "work", "bands": [{ "atLeast": 3, "marks": 3 }, { "marks": 0 }] }, { "kind": "deadline", "field": "reported_on", "deadlines": [{ "onOrBefore": "2024-09-30", "marks": 2 }], "late": "person" }] } }] }""",
            """{ "kind": "days-between", "fromFiscalYear": "end", "to": "reported_on", "bands": [{ "atMost": 90, "marks": 5, "real": true, "source": "หนังสือ “ก”" }, { "above": 90, "below": 120, "marks": 3 }, { "marks": "person" }] }""",
            """{ "kind": "steps", "steps": [{ "text": "ทำครบ", "field": "work", "atLeast": 3, "marks": 1 }, { "text": "ทันเวลา", "rubric": { "kind": "deadline", "field": "reported_on", "deadlines": [{ "onOrBefore": "2024-09-30", "marks": 5 }] }, "marks": 5 }], "otherwise": "person" }""",
            """{ "kind": "deduct", "from": { "kind": "average-of", "rounding": "down", "parts": [{ "kind": "checklist-count", "field": "work", "bands": [{ "atLeast": 5, "marks": 5 }, { "marks": 0 }] }, { "kind": "any-of", "parts": [{ "kind": "checklist-count", "field": "work", "bands": [{ "atLeast": 2, "marks": 5 }, { "marks": 0 }] }, { "kind": "deadline", "field": "reported_on", "deadlines": [{ "onOrBefore": "2024-09-30", "marks": 5 }] }] }] }, "deductions": [{ "text": "ช้า", "field": "reported_on", "onOrBefore": "2023-12-31", "marks": 1 }] }""",
        ];
        var targets = book
            .Indicators.Where(i => i.Fields.Any(f => f.Id == "work") && i.Fields.Any(f => f.Id == "reported_on") && i.AppliesTo.Count == 0)
            .Take(rubrics.Length)
            .ToArray();
        var changed = targets
            .Select((t, n) => t with { Rubric = System.Text.Json.JsonSerializer.Deserialize<Rubric>(rubrics[n], RuleBookJson.Options) })
            .ToDictionary(t => t.Id);
        var made = book with { Indicators = [.. book.Indicators.Select(i => changed.GetValueOrDefault(i.Id) ?? i)] };
        Assert.Equal(rubrics.Length, changed.Count);
        Assert.Empty(RuleBookJson.Check(RuleBookJson.Write(made), "book.json").Problems);
        return made;
    }
}
