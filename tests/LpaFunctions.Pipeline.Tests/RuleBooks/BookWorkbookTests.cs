using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;
using LpaFunctions.Pipeline.Tests.Importing;
using LpaFunctions.Testing;
using static LpaFunctions.Pipeline.Tests.Importing.EditedWorkbook;

namespace LpaFunctions.Pipeline.Tests.RuleBooks;

/// <summary>Rule books out to Excel and in again.</summary>
public sealed class BookWorkbookTests
{
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks");

    private static RuleBook Book(int year) => RuleBookJson.Parse(File.ReadAllText(Path.Combine(Folder, $"{year}.json")), $"{year}.json");

    [Theory]
    [InlineData(2560)]
    [InlineData(2561)]
    [InlineData(2562)]
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
