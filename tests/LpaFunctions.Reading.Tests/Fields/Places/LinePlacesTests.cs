using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Places;

public sealed class LinePlacesTests
{
    private static readonly FieldSpec Planned = Field(
        "planned",
        FieldKind.Integer,
        "จำนวนโครงการในแผนพัฒนาท้องถิ่น",
        "โครงการในแผนพัฒนาท้องถิ่นทั้งหมด"
    ) with
    {
        Unit = "โครงการ",
        Min = 0,
        Max = 5000,
    };

    [Theory]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น ๑๒๐ โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น: 120", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น = 1,20๐ โครงการ", "1200")]
    [InlineData("๑. จำนวนโครงการในแผนพัฒนาท้องถิ่น จำนวน ๑๒๐ โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น ........๑๒๐........ โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น ______120______ โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น…………120…………โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น | 120", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น (โครงการ) 120", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) จำนวนทั้งสิ้น 120 โครงการ", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น ประจำปี พ.ศ. ๒๕๖๗ จำนวน ๑๒๐ โครงการ", "120")]
    [InlineData("จํานวนโครงการในแผนพัฒนาทองถิ่น 120 โครงการ", "120")]
    [InlineData("จ านวน โครงการ ในแผน พัฒนา ท้องถิ่น 120", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถน 120 โครงการ", "120")]
    [InlineData("จำนวนโครงการในเเผนพัฒนาท้องถิ่น 120 โครงการ", "120")]
    [InlineData("ทั้งนี้ โครงการในแผนพัฒนาท้องถิ่นทั้งหมด มี 120 โครงการ คิดเป็นร้อยละ 100", "120")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น", "unreadable")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น ................ โครงการ", "unreadable")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120.5 โครงการ", "unreadable")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น 9,999 โครงการ", "unreadable")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น -5 โครงการ", "unreadable")]
    [InlineData("จำนวนโครงการในแผนพัฒนาท้องถิ่น 12,0 โครงการ", "unreadable")]
    [InlineData("จำนวนโครงการทั้งหมด 120 โครงการ", "missing")]
    [InlineData("", "missing")]
    public void Read_IntegerAfterItsLabel_IsRead(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Planned)));

    [Fact]
    public void Read_ShortLabelWithinAnotherWord_IsNoLabel()
    {
        var readings = Read(
            DocumentBuilder.Of("เรื่อง รายงานประจำไตรมาสที่ 1", "ที่ ขก ๕๔๒๐๑/๓๑๒"),
            Field("subject", FieldKind.Text, "เรื่อง"),
            Field("no", FieldKind.LetterNumber, "ที่")
        );

        Assert.Equal(["รายงานประจำไตรมาสที่ 1", "ขก ๕๔๒๐๑/๓๑๒"], readings.Fields.Select(Short));
    }

    [Fact]
    public void Read_LabelThatIsDenied_IsNotTheLabel() =>
        Assert.Equal("missing", Short(One(DocumentBuilder.Of("มติ ไม่เห็นชอบ 2 เสียง"), Field("for", FieldKind.Integer, "เห็นชอบ"))));

    [Fact]
    public void Read_ValueOnTheLineBelow_IsRead() =>
        Assert.Equal("120", Short(One(DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น", "120 โครงการ"), Planned)));

    [Fact]
    public void Read_ValueUnderItsSpan_IsTheOneBelowTheLabel()
    {
        var other = Field("other", FieldKind.Integer, "จำนวนบุคลากร");
        var readings = Read(
            DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น | จำนวนบุคลากร", "120 โครงการตามแผนพัฒนาฯ นี้ | 45"),
            Planned,
            other
        );

        Assert.Equal(["120", "45"], readings.Fields.Select(Short));
    }

    [Fact]
    public void Read_LabelBrokenOverTwoLines_IsFound() =>
        Assert.Equal("120", Short(One(DocumentBuilder.Of("จำนวนโครงการในแผน", "พัฒนาท้องถิ่น 120 โครงการ"), Planned)));

    [Fact]
    public void Read_ValueInTheSentence_IsReadWithItsUnit()
    {
        var reading = One(
            DocumentBuilder.Of(
                "จำนวนโครงการในแผนพัฒนาท้องถิ่น ซึ่งสภาให้ความเห็นชอบแล้วเมื่อวันที่ ๑ ตุลาคม ๒๕๖๖ มีอยู่",
                "ทั้งสิ้น ๑๒๐ โครงการ"
            ),
            Planned
        );

        Assert.Equal("120", Short(reading));
        Assert.InRange(reading.Confidence, 0.7m, 0.85m);
    }

    [Fact]
    public void Read_LongerDifferentLabel_IsNotTheShorterOne()
    {
        var all = Field("all", FieldKind.Integer, "จำนวนโครงการ");
        var done = Field("done", FieldKind.Integer, "จำนวนโครงการที่แล้วเสร็จ");
        var readings = Read(DocumentBuilder.Of("จำนวนโครงการที่แล้วเสร็จ 101", "จำนวนโครงการ 120"), all, done);

        Assert.Equal(["120", "101"], readings.Fields.Select(Short));
    }

    [Fact]
    public void Read_OnlyALongerUnknownLabel_IsDoubtfulAtMost()
    {
        var reading = One(
            DocumentBuilder.Of("จำนวนโครงการที่ยกเลิกไปแล้วในปีนี้ 12 โครงการ"),
            Field("all", FieldKind.Integer, "จำนวนโครงการ")
        );

        Assert.True(reading.Confidence < 0.7m);
    }

    [Fact]
    public void Read_SameValueTwice_IsOneAndSurer()
    {
        var reading = One(
            DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120 โครงการ", "สรุป โครงการในแผนพัฒนาท้องถิ่นทั้งหมด ๑๒๐ โครงการ"),
            Planned
        );

        Assert.Equal("120", Short(reading));
        Assert.Contains("2 แห่ง", reading.Reasons[^1]);
    }

    [Fact]
    public void Read_TwoValuesThatDiffer_AreAmbiguous()
    {
        var reading = One(
            DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120 โครงการ", "โครงการในแผนพัฒนาท้องถิ่นทั้งหมด 125 โครงการ"),
            Planned
        );

        Assert.Equal("ambiguous: 120, 125", Short(reading));
        Assert.Equal(0, reading.Confidence);
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Read_Value_CarriesItsPlace()
    {
        var reading = One(
            DocumentBuilder.Of("หัวเรื่อง").NextPage().Lines("ข้อ ๑", "จำนวนโครงการในแผนพัฒนาท้องถิ่น .....๑๒๐..... โครงการ"),
            Planned
        );

        Assert.Equal(2, reading.Page);
        Assert.Contains("๑๒๐", reading.Quote);
        Assert.InRange(reading.Box!.Value.Top, 79, 81);
        Assert.True(reading.Box.Value.Left > 60 && reading.Box.Value.Right > reading.Box.Value.Left);
        Assert.Equal(FieldState.Read, reading.State);
    }

    [Fact]
    public void Read_DamagedPage_LowersTheConfidence()
    {
        var readings = Read(DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120 โครงการ").Damaged(0.2), Planned);

        Assert.True(readings.Fields[0].Confidence < 0.7m);
        Assert.Contains(readings.Findings, f => f.Kind == EvidenceFindingKind.PoorText);
    }

    [Fact]
    public void Read_LabelsOfColumnsBrokenOverLines_AreReadColumnByColumn()
    {
        var funded = Field("funded", FieldKind.Integer, "จำนวนโครงการที่นำไปจัดทำงบประมาณ");
        const string first = "จำนวนโครงการในแผนพัฒนาท้อง";
        var document = DocumentBuilder.Of(
            $"{first}|จำนวนโครงการที่นำไปจัดทำงบ",
            $"{"ถิ่น".PadRight(first.Length)}|ประมาณ",
            $"{"120".PadRight(first.Length)}|101"
        );

        Assert.Equal(["120", "101"], Read(document, Planned, funded).Fields.Select(Short));
    }

    [Fact]
    public void Read_NumberBrokenOverLines_IsNotReadInPieces()
    {
        var reading = One(DocumentBuilder.Of("๘๔.", "คิดเป็นร้อยละ | ๑๗", "%"), Field("share", FieldKind.Percent, "คิดเป็นร้อยละ"));

        Assert.Equal("unreadable", Short(reading));
    }
}
