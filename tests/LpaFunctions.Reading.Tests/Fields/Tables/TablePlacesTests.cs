using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Tables;

public sealed class TablePlacesTests
{
    private static readonly FieldSpec Planned = Field("planned", FieldKind.Integer, "โครงการในแผน") with { Unit = "โครงการ" };
    private static readonly FieldSpec Funded = Field("funded", FieldKind.Integer, "โครงการที่ตั้งงบประมาณ");
    private static readonly FieldSpec Share = Field("share", FieldKind.Percent, "คิดเป็นร้อยละ", "ร้อยละ");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_LabelAndValueColumns_TakesTheRightCell(bool ruled)
    {
        var document = new DocumentBuilder().Table(
            ruled,
            [
                ["โครงการในแผน", "๑๒๐"],
                ["โครงการที่ตั้งงบประมาณ", "๑๐๑ โครงการ"],
                ["คิดเป็นร้อยละ", "๘๔.๑๗"],
            ]
        );

        Assert.Equal(["120", "101", "84.17"], Read(document, Planned, Funded, Share).Fields.Select(Short));
    }

    [Fact]
    public void Read_NumberLabelUnitValueColumns_SkipsTheUnit()
    {
        var document = new DocumentBuilder().Table(
            ["ที่", "รายการ", "หน่วย", "จำนวน"],
            ["1", "โครงการในแผน", "โครงการ", "120"],
            ["2", "โครงการที่ตั้งงบประมาณ", "โครงการ", "101"]
        );

        Assert.Equal(["120", "101"], Read(document, Planned, Funded).Fields.Select(Short));
    }

    [Fact]
    public void Read_HeaderAndOneRow_TakesTheColumnBelow()
    {
        var document = new DocumentBuilder().Table(
            ["โครงการในแผน", "โครงการที่ตั้งงบประมาณ", "ร้อยละ"],
            ["(1)", "(2)", "(3) = (2) x 100 / (1)"],
            ["120", "101", "84.17"]
        );

        Assert.Equal(["120", "101", "84.17"], Read(document, Planned, Funded, Share).Fields.Select(Short));
    }

    [Fact]
    public void Read_TotalRow_IsTakenAndHeldAgainstTheSum()
    {
        var document = new DocumentBuilder().Table(["ยุทธศาสตร์", "โครงการในแผน"], ["การศึกษา", "50"], ["คมนาคม", "70"], ["รวม", "120"]);
        var reading = One(document, Planned);

        Assert.Equal("120", Short(reading));
        Assert.Contains(reading.Reasons, r => r.Contains("ผลบวก"));
        Assert.True(reading.Confidence > 0.9m);
    }

    [Fact]
    public void Read_TotalRowThatIsNotTheSum_IsDoubtful()
    {
        var reading = One(
            new DocumentBuilder().Table(["ยุทธศาสตร์", "โครงการในแผน"], ["การศึกษา", "50"], ["คมนาคม", "60"], ["รวมทั้งสิ้น", "120"]),
            Planned
        );

        Assert.Equal("120", Short(reading));
        Assert.True(reading.Confidence < 0.7m);
    }

    [Fact]
    public void Read_RowsWithoutTotal_AreAmbiguous() =>
        Assert.Equal(
            "ambiguous: 50, 70",
            Short(One(new DocumentBuilder().Table(["ยุทธศาสตร์", "โครงการในแผน"], ["การศึกษา", "50"], ["คมนาคม", "70"]), Planned))
        );

    [Fact]
    public void Read_TableOverTwoPages_FindsTheTotalOnTheSecond()
    {
        var document = new DocumentBuilder()
            .Table(["ยุทธศาสตร์", "โครงการในแผน"], ["การศึกษา", "50"])
            .NextPage()
            .Table(["ยุทธศาสตร์", "โครงการในแผน"], ["คมนาคม", "70"], ["รวม", "120"]);
        var reading = One(document, Planned);

        Assert.Equal("120", Short(reading));
        Assert.Equal(2, reading.Page);
    }

    [Fact]
    public void Read_TableOverTwoPagesWithoutSecondHeader_GoesOn()
    {
        var document = new DocumentBuilder()
            .Table(["ยุทธศาสตร์", "โครงการในแผน"], ["การศึกษา", "50"])
            .NextPage()
            .Table(["คมนาคม", "70"], ["รวม", "120"]);

        Assert.Equal("120", Short(One(document, Planned)));
    }

    [Fact]
    public void Read_RowsOfSeveralLgos_TakesTheOwnRow()
    {
        var indicator = Indicator(Planned);
        var document = new DocumentBuilder()
            .Table(["ที่", "อปท.", "โครงการในแผน"], ["1", "ทต.คลองพน", "50"], ["2", "เทศบาลตำบลคลองท่อมใต้", "70"])
            .Build();

        Assert.Equal("70", Short(Reader.Read(document, Book(indicator), indicator, KhlongThom).Fields[0]));
    }

    [Fact]
    public void Read_ValueInsideTheLabelsCell_IsRead() =>
        Assert.Equal("120", Short(One(new DocumentBuilder().Table(["โครงการในแผน\n120 โครงการ", "อื่น ๆ"], ["ก", "ข"]), Planned)));

    [Fact]
    public void Read_EmptyRightCell_IsUnreadable() =>
        Assert.Equal("unreadable", Short(One(new DocumentBuilder().Table(["โครงการในแผน", ""], ["ลงชื่อ", ""]), Planned)));

    [Fact]
    public void Read_ColumnOfNames_IsAList()
    {
        var names = Field("names", FieldKind.Names, "รายชื่อคณะกรรมการ");
        var document = new DocumentBuilder().Table(
            ["ที่", "รายชื่อคณะกรรมการ", "ตำแหน่ง"],
            ["1", "นายสมชาย ใจดี", "ประธาน"],
            ["2", "นางสมศรี มีสุข", "กรรมการ"]
        );

        Assert.Equal("นายสมชาย ใจดี; นางสมศรี มีสุข", Short(One(document, names)));
    }

    [Fact]
    public void Read_TextInATwoColumnForm_IsTheRightCell() =>
        Assert.Equal(
            "ระบบ e-Service",
            Short(
                One(
                    new DocumentBuilder().Table(["ชื่อระบบ", "ระบบ e-Service"], ["ผู้ดูแล", "กองยุทธศาสตร์"]),
                    Field("system", FieldKind.Text, "ชื่อระบบ")
                )
            )
        );

    [Fact]
    public void Read_PlacesOfTheRuleBook_AreKeptTo() =>
        Assert.Equal(
            "unreadable",
            Short(One(new DocumentBuilder().Table(["โครงการในแผน", "๑๒๐"], ["ก", "ข"]), Planned with { Places = [FieldPlace.Below] }))
        );

    [Theory]
    [InlineData("หน่วย : พันบาท", 25_131_000)]
    [InlineData("(หน่วย: ล้านบาท)", 25_131_000_000)]
    [InlineData("หน่วย บาท", 25_131)]
    public void Read_TableThatStatesItsUnitAbove_GivesBaht(string stated, long baht)
    {
        var document = new DocumentBuilder()
            .Lines("รายงานการเบิกจ่ายงบประมาณ", stated)
            .Table(["แผนงาน", "งบประมาณอนุมัติ"], ["การศึกษา", "25,131"]);
        var reading = One(document, Field("plan", FieldKind.Baht, "งบประมาณอนุมัติ"));

        Assert.Equal(baht.ToString(System.Globalization.CultureInfo.InvariantCulture), Short(reading));
        Assert.Equal(baht != 25_131, reading.Reasons.Any(r => r.Contains(stated.Trim('(', ')'))));
    }

    [Fact]
    public void Read_ColumnThatStatesItsUnit_CountsBeforeTheTable()
    {
        var document = new DocumentBuilder()
            .Lines("หน่วย : พันบาท")
            .Table(["แผนงาน", "งบประมาณอนุมัติ (บาท)", "เบิกจ่าย"], ["การศึกษา", "25,131", "24"]);

        Assert.Equal(
            ["25131", "24000"],
            Read(document, Field("plan", FieldKind.Baht, "งบประมาณอนุมัติ"), Field("paid", FieldKind.Baht, "เบิกจ่าย")).Fields.Select(Short)
        );
    }

    [Fact]
    public void Read_AmountWithAUnitOfItsOwn_IsNotMultiplied() =>
        Assert.Equal(
            "2500000.0",
            Short(
                One(
                    new DocumentBuilder().Lines("หน่วย : พันบาท").Table(["แผนงาน", "งบประมาณอนุมัติ"], ["การศึกษา", "2.5 ล้านบาท"]),
                    Field("plan", FieldKind.Baht, "งบประมาณอนุมัติ")
                )
            )
        );

    [Fact]
    public void Read_CellThatHoldsSeveralNumbers_IsUnreadableRatherThanTheFirst() =>
        Assert.Equal(
            "unreadable",
            Short(One(new DocumentBuilder().Table(["รายการ", "จำนวน"], ["โครงการในแผน", "84\n71\n1,205"]), Planned))
        );

    [Fact]
    public void Read_NumbersUnderALabelInSeveralLines_AreNotTheFirstOfThem() =>
        Assert.Equal(
            "unreadable",
            Short(
                One(
                    DocumentBuilder.Of(
                        "ยุทธศาสตร์|โครงการในแผน|ร้อยละ",
                        "การศึกษา      |50          |40.00",
                        "คมนาคม      |70          |60.00"
                    ),
                    Planned
                )
            )
        );
}
