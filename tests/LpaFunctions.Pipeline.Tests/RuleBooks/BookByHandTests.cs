using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;
using LpaFunctions.Pipeline.Tests.Importing;
using LpaFunctions.Testing;
using static LpaFunctions.Pipeline.Tests.Importing.EditedWorkbook;

namespace LpaFunctions.Pipeline.Tests.RuleBooks;

/// <summary>What officers do to the workbook of a book, saved by LibreOffice: taken, or answered with sheet, row and column.</summary>
public sealed class BookByHandTests
{
    private static readonly RuleBook Shapes = RuleBookJson.Parse(
        File.ReadAllText(RepoFiles.Fixture("rulebooks/shapes.json")),
        "shapes.json"
    );

    [Fact]
    public void Read_TwentyEightShapesThroughLibreOffice_AreTheSameToTheByte()
    {
        var import = ReadBookWorkbook.Read(ByLibreOffice(BookWorkbook.Write(Shapes)), "book.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(Shapes), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_HeadsMergedOverTwoRowsUnderGroups_AreTaken()
    {
        string[] types = ["เมืองพัทยา", "อบจ.", "ทน.", "ทม.", "ทต.", "อบต."];
        var merged = Enumerable.Range(0, 6).Select(c => $"{(char)('A' + c)}1:{(char)('A' + c)}2").Append("G1:L1");
        var changed = Edit(
            BookWorkbook.Write(Shapes),
            sheet =>
            {
                var rows = sheet["ตัวชี้วัด"];
                var group = rows[0].ConvertAll(h => types.Contains(h) ? "" : h);
                group[6] = "ใช้กับ อปท. ประเภท";
                rows[0] = rows[0].ConvertAll(h => types.Contains(h) ? h : "");
                rows.Insert(0, group);
            },
            merged.ToLookup(_ => "ตัวชี้วัด")
        );

        var import = ReadBookWorkbook.Read(ByLibreOffice(changed), "book.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(Shapes), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_CodeMergedOverItsRows_HoldsForEachOfThem()
    {
        var changed = Edit(
            BookWorkbook.Write(Shapes),
            sheet =>
            {
                Set(sheet["เกณฑ์"], 3, "รหัส", "");
                Set(sheet["เกณฑ์"], 4, "รหัส", "");
            },
            Enumerable.Repeat("A2:A4", 1).ToLookup(_ => "เกณฑ์")
        );

        var import = ReadBookWorkbook.Read(ByLibreOffice(changed), "book.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(Shapes), RuleBookJson.Write(import.Book!));
    }

    [Fact]
    public void Read_CodeMissingOnARow_SaysSoInThatRow()
    {
        var changed = Edit(BookWorkbook.Write(Shapes), sheet => Set(sheet["เกณฑ์"], 3, "รหัส", ""));

        var import = ReadBookWorkbook.Read(changed, "book.xlsx");

        var fault = Assert.Single(import.Faults);
        Assert.Equal(("เกณฑ์", 3, "ช่อง รหัส ว่าง ใส่รหัสของตัวชี้วัดในทุกแถว"), (fault.Sheet, fault.Row, fault.Message));
        Assert.Equal(fault.Message, Get(Cells(import.Marked!)["เกณฑ์"], 3, "ผลตรวจ"));
    }

    [Fact]
    public void Read_ColumnCopiedAndNotMoved_NamesBothPlaces()
    {
        var changed = Edit(
            BookWorkbook.Write(Shapes),
            sheet =>
            {
                var column = sheet["เกณฑ์"][0].IndexOf("คะแนน");
                sheet["เกณฑ์"].ForEach(r => r.Insert(0, column < r.Count ? r[column] : ""));
            }
        );

        var import = ReadBookWorkbook.Read(changed, "book.xlsx");

        Assert.Contains(import.Faults, f => f.Message.Contains("มีคอลัมน์ คะแนน สองแห่ง (A และ K)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("เงื่อนไข ๒")]
    [InlineData(" เงื่อนไข\n2 ")]
    [InlineData("“เงื่อนไข 2”")]
    public void Read_HeadTypedAnew_IsTheSameHead(string head)
    {
        var changed = Edit(BookWorkbook.Write(Shapes), sheet => sheet["เกณฑ์"][0][sheet["เกณฑ์"][0].IndexOf("เงื่อนไข 2")] = head);

        Assert.Empty(ReadBookWorkbook.Read(changed, "book.xlsx").Faults);
    }

    [Theory]
    [InlineData("15/08/2567")]
    [InlineData("๑๕/๐๘/๒๕๖๗")]
    [InlineData("๑๕ สิงหาคม ๒๕๖๗")]
    [InlineData("15 ส.ค. 67")]
    [InlineData("“15 สิงหาคม 2567”")]
    public void Read_DateAsOfficersWriteIt_IsThatDay(string text)
    {
        var changed = Edit(
            BookWorkbook.Write(Shapes),
            sheet => Set(sheet["เกณฑ์"], RowOf(sheet["เกณฑ์"], "ค่า", "15/08/2567"), "ค่า", text)
        );

        var import = ReadBookWorkbook.Read(changed, "book.xlsx");

        Assert.Empty(import.Faults);
        Assert.Equal(RuleBookJson.Write(Shapes), RuleBookJson.Write(import.Book!));
    }

    [Theory]
    [InlineData("กลางเดือนสิงหาคม")]
    [InlineData("08/2567")]
    public void Read_DateThatIsNoSingleDay_IsAnsweredInItsRow(string text)
    {
        var row = 0;
        var changed = Edit(
            BookWorkbook.Write(Shapes),
            sheet => Set(sheet["เกณฑ์"], row = RowOf(sheet["เกณฑ์"], "ค่า", "15/08/2567"), "ค่า", text)
        );

        var import = ReadBookWorkbook.Read(changed, "book.xlsx");

        Assert.Contains(import.Faults, f => f.Row == row && f.Message.Contains($"ค่า \"{text}\" ต้องเป็นวันที่", StringComparison.Ordinal));
    }

    private static int RowOf(List<List<string>> rows, string title, string text)
    {
        var column = rows[0].IndexOf(title);
        return rows.FindIndex(r => column < r.Count && r[column] == text) + 1;
    }

    private static byte[] ByLibreOffice(byte[] content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["book.xlsx"], content);
        Calc.Convert(folder["book.xlsx"], "ods", folder.FullPath);
        Calc.Convert(folder["book.ods"], "xlsx", folder["out"]);
        return File.ReadAllBytes(Path.Combine(folder["out"], "book.xlsx"));
    }
}
