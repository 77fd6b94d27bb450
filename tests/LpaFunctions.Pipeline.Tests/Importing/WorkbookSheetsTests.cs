using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>Workbooks as a stream of parts: what is read, and each limit with its sentence.</summary>
public sealed class WorkbookSheetsTests
{
    private const string OneCell = """<row r="1"><c r="A1" t="inlineStr"><is><t>ชื่อ</t></is></c></row>""";

    private static ImportSheet Read(MadeWorkbook made, SheetLimits? limits = null) =>
        Assert.Single(WorkbookSheets.Read(made.ToBytes(), "ผล.xlsx", limits ?? SheetLimits.Default));

    private static string Refusal(MadeWorkbook made, SheetLimits limits) =>
        Assert.Throws<ImportException>(() => WorkbookSheets.Read(made.ToBytes(), "ผล.xlsx", limits)).Message;

    [Fact]
    public void Read_EveryKindOfCell_IsItsText()
    {
        var made = new MadeWorkbook()
            .WithShared(
                "<si><t>ร่วม</t></si><si><r><t>สอง</t></r><r><t xml:space=\"preserve\"> ท่อน</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
            )
            .WithRows(
                """
                <row r="3"><c r="B3" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E3"><f>1+1</f><v>2.50</v></c><c r="F3" t="e"><v>#N/A</v></c></row>
                <row><c r="A4" t="str"><v>สูตร</v></c><c r="B4" s="1"/></row>
                """
            );

        var rows = Read(made).Rows;

        Assert.Equal([3, 4], rows.Select(r => r.Number));
        Assert.Equal([null, "ร่วม", "สอง ท่อน", null, "2.50"], rows[0].Cells);
        Assert.Equal(["สูตร"], rows[1].Cells);
    }

    [Fact]
    public void Read_NumberUnderAFormatOfPercent_IsReadAsItIsShown()
    {
        var made = new MadeWorkbook().WithRows(
            """<row r="1"><c r="A1" s="1"><v>0.8</v></c><c r="B1" s="2"><v>0.57999999999999996</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1"><v>0.8</v></c><c r="E1" s="1" t="str"><v>0.8</v></c><c r="F1" s="9"><v>2</v></c></row>"""
        );
        made.Parts["xl/_rels/workbook.xml.rels"] = made.Parts["xl/_rels/workbook.xml.rels"]
            .Replace("</Relationships>", "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        made.Parts["xl/styles.xml"] = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0\%"/></numFmts>
            <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
            """;

        Assert.Equal(["80%", "58%", "0.5", "0.8", "0.8", "2"], Read(made).Rows[0].Cells);
    }

    [Fact]
    public void Read_CellsMergedDownwards_AreListed()
    {
        var made = new MadeWorkbook().WithRows(OneCell);
        made.Parts["xl/worksheets/sheet1.xml"] = made.Parts["xl/worksheets/sheet1.xml"]
            .Replace(
                "</sheetData>",
                "</sheetData><mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B1:D1\"/><mergeCell ref=\"?\"/><mergeCell/></mergeCells>"
            );

        Assert.Equal([new MergedCells(0, 1, 3)], Read(made).Merged);
    }

    [Fact]
    public void Read_HiddenSheet_IsPassedOver()
    {
        var made = new MadeWorkbook().WithRows(OneCell);
        made.Parts["xl/workbook.xml"] = made.Parts["xl/workbook.xml"].Replace("sheetId", "state=\"veryHidden\" sheetId");

        Assert.Empty(WorkbookSheets.Read(made.ToBytes(), "ผล.xlsx", SheetLimits.Default));
    }

    [Fact]
    public void Read_FormatsThatReachToTheEdgesOfTheSheet_CostNothing()
    {
        var made = new MadeWorkbook().WithRows(OneCell + """<row r="2"><c r="XFD2" s="1"/></row><row r="1048576" ht="20"/>""");

        Assert.Equal([1, 2], Read(made).Rows.Select(r => r.Number));
    }

    [Theory]
    [InlineData("MaxBytes", 200, "ใหญ่เกิน 200 ไบต์")]
    [InlineData("MaxParts", 4, "ส่วนประกอบเกิน 4 ส่วน")]
    [InlineData("MaxUnpacked", 300, "xl/_rels/workbook.xml.rels: เมื่อคลายออกแล้วใหญ่เกิน 300 ไบต์")]
    [InlineData("MaxDepth", 2, "xl/sharedStrings.xml: มี XML ซ้อนกันเกิน 2 ชั้น")]
    [InlineData("MaxDepth", 5, "xl/worksheets/sheet1.xml: มี XML ซ้อนกันเกิน 5 ชั้น")]
    [InlineData("MaxTagOrText", 60, "แท็กหรือข้อความเดียวยาวเกิน 60 ไบต์")]
    [InlineData("MaxNames", 3, "มีชื่อแท็กเกิน 3")]
    [InlineData("MaxListed", 1, "มีการเชื่อมโยงเกิน 1")]
    [InlineData("MaxAllRows", 2, "ทุกแผ่นรวมกันมีเกิน 2 แถว")]
    [InlineData("MaxSheets", 0, "มีเกิน 0 แผ่น")]
    [InlineData("MaxRows", 2, "แผ่น \"ผล\" แถว 3: มีเกิน 2 แถว")]
    [InlineData("MaxColumns", 3, "ช่อง D3: มีข้อมูลเกิน 3 คอลัมน์")]
    [InlineData("MaxCells", 5, "ช่อง D3: มีเกิน 5 ช่อง")]
    [InlineData("MaxSharedStrings", 1, "ใช้ร่วมกันเกิน 1 ข้อความ")]
    [InlineData("MaxTextLength", 6, "แถว 3: ข้อความยาวเกิน 6 ตัวอักษร")]
    [InlineData("MaxLetters", 21, "ช่อง D3: ข้อความรวมกันยาวเกิน 21 ตัวอักษร")]
    public void Read_JustOverALimit_IsRefusedInOneSentenceWithTheLimit(string limit, long most, string said)
    {
        var limits = Limited(limit, most);

        var refusal = Refusal(Full(), limits);

        Assert.Contains("ผล.xlsx", refusal, StringComparison.Ordinal);
        Assert.Contains(said, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Theory]
    [InlineData("MaxParts", 5)]
    [InlineData("MaxDepth", 6)]
    [InlineData("MaxSheets", 1)]
    [InlineData("MaxRows", 3)]
    [InlineData("MaxAllRows", 3)]
    [InlineData("MaxNames", 60)]
    [InlineData("MaxListed", 2)]
    [InlineData("MaxColumns", 4)]
    [InlineData("MaxCells", 6)]
    [InlineData("MaxSharedStrings", 2)]
    [InlineData("MaxTextLength", 7)]
    [InlineData("MaxLetters", 22)]
    public void Read_JustAtALimit_IsTaken(string limit, long most)
    {
        Assert.Equal(3, Read(Full(), Limited(limit, most)).Rows.Count);
    }

    [Fact]
    public void Read_PartThatUnpacksToManyTimesItsSize_IsRefused()
    {
        var made = new MadeWorkbook().WithRows(OneCell + string.Concat(Enumerable.Repeat("<row/>", 2_000)));
        var limits = new SheetLimits { FreeUnpacked = 4_000, MaxExpansion = 20 };

        Assert.Contains(
            "xl/worksheets/sheet1.xml: เมื่อคลายออกแล้วใหญ่กว่าที่บีบอัดไว้เกิน 20 เท่า",
            Refusal(made, limits),
            StringComparison.Ordinal
        );
        Assert.Equal(2_001, Read(made, limits with { FreeUnpacked = 20_000 }).Rows.Count);
    }

    [Fact]
    public void Read_TextThatIsNotClosedByATag_IsStoppedWhileItUnpacks()
    {
        var made = new MadeWorkbook().WithShared($"<si><t>{new string('ก', 200)}</t></si>").WithRows(OneCell);

        Assert.Contains("xl/sharedStrings.xml", Refusal(made, new SheetLimits { MaxTagOrText = 500 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<![CDATA[", "]]>")]
    [InlineData("<!--", "-->")]
    [InlineData("<?p ", "?>")]
    public void Read_PieceThatHoldsWhatOpensTags_IsStoppedWhileItUnpacks(string opens, string closes)
    {
        var made = new MadeWorkbook().WithShared($"<si><t>{opens}{string.Concat(Enumerable.Repeat("<a", 300))}{closes}</t></si>");
        made.WithRows(OneCell);

        Assert.Contains(
            "แท็กหรือข้อความเดียวยาวเกิน 500 ไบต์",
            Refusal(made, new SheetLimits { MaxTagOrText = 500 }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_TextInPieces_IsWhole()
    {
        var shared = "<si><t>ตำ<!-- < ><a> -->บล<![CDATA[ <b> ]]>ท่า<?p <c> ?>ใหม่</t></si>";
        var made = new MadeWorkbook().WithShared(shared).WithRows("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""");

        Assert.Equal("ตำบล <b> ท่าใหม่", Assert.Single(Read(made).Rows).Cells[0]);
    }

    [Fact]
    public void Read_MergedRangesWithoutEnd_IsRefused()
    {
        var ranges = string.Concat(Enumerable.Range(1, 80).Select(i => $"<mergeCell ref='A{i}:A{i + 1}'/>"));

        var refusal = Refusal(Behind($"<mergeCells>{ranges}</mergeCells>"), new SheetLimits { MaxListed = 70 });

        Assert.Contains("มีช่องที่ผสานเกิน 70", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesOfTagsWithoutEnd_IsRefused()
    {
        var tags = string.Concat(Enumerable.Range(1, 80).Select(i => $"<t{i}/>"));

        Assert.Contains("มีชื่อแท็กเกิน 70", Refusal(Behind(tags), new SheetLimits { MaxNames = 70 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<document/>")]
    [InlineData("xl/workbook.xml", "<!DOCTYPE workbook [<!ENTITY a 'b'>]><workbook/>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet>")]
    [InlineData("_rels/.rels", "")]
    public void Read_NoWorkbook_SaysHowToSaveOne(string part, string text)
    {
        var made = new MadeWorkbook().WithRows(OneCell);
        made.Parts[part] = text;

        Assert.Contains("บันทึกเป็น .xlsx", Refusal(made, SheetLimits.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartMissing_SaysHowToSaveOne()
    {
        var made = new MadeWorkbook();

        Assert.Contains("บันทึกเป็น .xlsx", Refusal(made, SheetLimits.Default), StringComparison.Ordinal);
    }

    // Three rows, four columns, six places of cells, two shared texts, 22 letters.
    private static MadeWorkbook Full() =>
        new MadeWorkbook()
            .WithShared("<si><t>ตำบล</t></si><si><t>เทศบาล</t></si>")
            .WithRows(
                """<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="D3" t="inlineStr"><is><t>จันทบุร</t></is></c></row>"""
            );

    /// <summary>A sheet with more behind its rows.</summary>
    private static MadeWorkbook Behind(string more)
    {
        var made = new MadeWorkbook().WithRows(OneCell);
        made.Parts["xl/worksheets/sheet1.xml"] = made.Parts["xl/worksheets/sheet1.xml"]
            .Replace("</worksheet>", more + "</worksheet>", StringComparison.Ordinal);
        return made;
    }

    private static SheetLimits Limited(string name, long most)
    {
        var limits = new SheetLimits();
        var property = typeof(SheetLimits).GetProperty(name)!;
        property.SetValue(limits, Convert.ChangeType(most, property.PropertyType));
        return limits;
    }
}
