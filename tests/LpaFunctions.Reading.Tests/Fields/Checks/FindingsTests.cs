using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Checks;

public sealed class FindingsTests
{
    private static readonly FieldSpec Planned = Field("planned", FieldKind.Integer, "จำนวนโครงการในแผนพัฒนาท้องถิ่น");
    private static readonly FieldSpec Funded = Field("funded", FieldKind.Integer, "จำนวนโครงการที่ตั้งงบประมาณ");
    private static readonly FieldSpec Share = Field("share", FieldKind.Percent, "คิดเป็นร้อยละ");
    private static readonly Indicator Projects = Indicator(Planned, Funded, Share) with
    {
        Checks =
        [
            new FieldCheck { Kind = FieldCheckKind.PartOfWhole, Fields = ["funded", "planned"] },
            new FieldCheck { Kind = FieldCheckKind.Share, Fields = ["funded", "planned", "share"] },
        ],
    };

    [Theory]
    [InlineData("120", "101", "84.17", true)]
    [InlineData("120", "101", "84.2", true)]
    [InlineData("120", "101", "84", true)]
    [InlineData("120", "101", "84.16", true)]
    [InlineData("120", "101", "84.15", false)]
    [InlineData("320", "250", "78.13", true)]
    [InlineData("320", "250", "78.12", true)]
    [InlineData("320", "250", "78.11", false)]
    [InlineData("101", "120", "118.81", false)]
    public void Read_PartWholeAndShare_AreHeldAgainstEachOther(string planned, string funded, string share, bool agrees)
    {
        var document = DocumentBuilder
            .Of($"จำนวนโครงการในแผนพัฒนาท้องถิ่น {planned}", $"จำนวนโครงการที่ตั้งงบประมาณ {funded}", $"คิดเป็นร้อยละ {share}")
            .Build();
        var readings = Reader.Read(document, Book(Projects), Projects, place: null);

        Assert.Equal(agrees, readings.Fields[1].Confidence >= 0.7m);
        Assert.Equal(!agrees, readings.Findings.Any(f => f.Kind == EvidenceFindingKind.CheckFailed));
    }

    [Fact]
    public void Read_SumAndDateOrder_AreChecked()
    {
        FieldSpec[] fields =
        [
            Field("a", FieldKind.Integer, "หญิง"),
            Field("b", FieldKind.Integer, "ชาย"),
            Field("t", FieldKind.Integer, "รวมทั้งหมด"),
            Field("from", FieldKind.Date, "วันที่เริ่ม"),
            Field("to", FieldKind.Date, "วันที่สิ้นสุด"),
        ];
        var indicator = Indicator(fields) with
        {
            Checks =
            [
                new FieldCheck { Kind = FieldCheckKind.Sum, Fields = ["a", "b", "t"] },
                new FieldCheck { Kind = FieldCheckKind.DateOrder, Fields = ["from", "to"] },
            ],
        };
        var document = DocumentBuilder
            .Of("หญิง 10", "ชาย 12", "รวมทั้งหมด 23", "วันที่เริ่ม 1 ต.ค. 2566", "วันที่สิ้นสุด 1 ก.ย. 2566")
            .Build();

        var findings = Reader.Read(document, Book(indicator), indicator, place: null).Findings;

        Assert.Equal(2, findings.Count(f => f.Kind == EvidenceFindingKind.CheckFailed));
    }

    [Theory]
    [InlineData("เทศบาลตำบลคลองท่อมใต้ อำเภอคลองท่อม จังหวัดกระบี่", false)]
    [InlineData("แผนพัฒนาท้องถิ่นของเทศบาลตำบลคลองท่อมไต้", false)]
    [InlineData("เทศบาลตำบลคลองพน อำเภอคลองท่อม จังหวัดกระบี่", true)]
    [InlineData("องค์การบริหารส่วนตำบลโนนสะอาดไม่มีจริง จังหวัดกระบี่", false)]
    [InlineData("เทศบาลตำบลบ้านเป็ด อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", true)]
    [InlineData("ด้วยเทศบาลตำบลคลองพนได้จัดทำแผนพัฒนาท้องถิ่น", true)]
    [InlineData("รหัส อปท. 5810402", true)]
    [InlineData("รหัส อปท. ๕๘๑๐๔๐๑", false)]
    [InlineData("หนังสือของเทศบาลตำบลคลองท่อมใต้ ถึงเทศบาลตำบลคลองพน", false)]
    [InlineData("แผนพัฒนาท้องถิ่น", false)]
    public void Read_NameOfAnLgo_TellsWhoseDocumentItIs(string line, bool flagged) =>
        AssertFlag(EvidenceFindingKind.OtherLgo, flagged, line);

    [Theory]
    [InlineData("ผลการบำรุงรักษาถนน ปี พ.ศ. ๒๕๖๕", true)]
    [InlineData("ทะเบียนประจำปี 2565", true)]
    [InlineData("รายงานการประชุมสภา สมัยสามัญ ประจำปี พ.ศ. ๒๕๖๖", false)]
    [InlineData("รายงานประจำปี ๒๕๖๗", false)]
    [InlineData("แผนอัตรากำลัง ๓ ปี พ.ศ. ๒๕๖๔ - ๒๕๖๖", false)]
    [InlineData("ตามพระราชบัญญัติข้อมูลข่าวสาร พ.ศ. ๒๕๔๐", false)]
    public void Read_CalendarYearOfTheTitle_IsHeldAgainstTheFolder(string line, bool flagged) =>
        AssertFlag(EvidenceFindingKind.OtherYear, flagged, line);

    [Theory]
    [InlineData("เทศบาลตำบลในเมือง อำเภอบ้านไผ่ จังหวัดขอนแก่น", "บ้านไผ่", false)]
    [InlineData("เทศบาลตำบลในเมือง อำเภอเวียงเก่า จังหวัดขอนแก่น", "บ้านไผ่", true)]
    [InlineData("เทศบาลตำบลในเมือง จังหวัดขอนแก่น", "บ้านไผ่", false)]
    public void Read_NamesakeInAnotherDistrict_IsToldApart(string line, string district, bool flagged)
    {
        var own = Registry.All.Single(l =>
            l is { Name: "ในเมือง", ProvinceName: "ขอนแก่น", Type: LgoType.SubdistrictMunicipality } && l.District == district
        );
        var document = DocumentBuilder.Of(line, "จำนวนโครงการในแผนพัฒนาท้องถิ่น 120").Build();

        Assert.Equal(
            flagged,
            Reader
                .Read(document, Book(Projects), Projects, new EvidencePlace(KhlongThom.Year, own.Code))
                .Findings.Any(f => f.Kind == EvidenceFindingKind.OtherLgo)
        );
    }

    [Fact]
    public void Read_NamesakeOfAnotherType_IsToldApart()
    {
        var (own, other) = Registry
            .All.GroupBy(l => (l.Province, l.Name))
            .Where(g =>
                g.Count() == 2
                && g.Select(l => l.Type).Distinct().Count() == 2
                && g.All(l => l.Type is LgoType.SubdistrictMunicipality or LgoType.SubdistrictAdministrativeOrganisation)
            )
            .Select(g => (g.First(), g.Last()))
            .First();
        var document = DocumentBuilder.Of(other.DisplayName, "จำนวนโครงการในแผนพัฒนาท้องถิ่น 120").Build();

        Assert.Contains(
            Reader.Read(document, Book(Projects), Projects, new EvidencePlace(KhlongThom.Year, own.Code)).Findings,
            f => f.Kind == EvidenceFindingKind.OtherLgo
        );
        Assert.DoesNotContain(
            Reader.Read(document, Book(Projects), Projects, new EvidencePlace(KhlongThom.Year, other.Code)).Findings,
            f => f.Kind == EvidenceFindingKind.OtherLgo
        );
    }

    [Theory]
    [InlineData("การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA) ประจำปี พ.ศ. ๒๕๖๘", false)]
    [InlineData("การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น ประจำปี ๒๕๖๗", true)]
    [InlineData("แบบรายงาน LPA ประจำปี 2566", true)]
    [InlineData("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", false)]
    [InlineData("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568", false)]
    [InlineData("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๔", true)]
    [InlineData("แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ - ๒๕๗๐)", false)]
    [InlineData("พระราชกฤษฎีกา พ.ศ. ๒๕๔๖", false)]
    [InlineData("รายงาน ปีงบประมาณ พ.ศ. 2566 เปรียบเทียบปีงบประมาณ พ.ศ. 2567", false)]
    public void Read_StatedYear_IsHeldAgainstThePlace(string line, bool flagged) =>
        AssertFlag(EvidenceFindingKind.OtherYear, flagged, line);

    [Fact]
    public void Read_MisplacedDocument_KeepsValuesOutOfMarks()
    {
        var document = DocumentBuilder.Of("เทศบาลตำบลคลองพน อำเภอคลองท่อม จังหวัดกระบี่", "จำนวนโครงการในแผนพัฒนาท้องถิ่น 120").Build();
        var readings = Reader.Read(document, Book(Projects), Projects, KhlongThom);

        Assert.True(readings.Fields[0].Confidence <= 0.3m);
        Assert.Contains("คลองพน", readings.Findings[0].Message);
    }

    [Fact]
    public void Read_FormOfAnotherIndicator_IsRecognised()
    {
        var complaints = Indicator(
            Field("got", FieldKind.Integer, "จำนวนเรื่องร้องเรียนที่ได้รับ"),
            Field("done", FieldKind.Integer, "จำนวนเรื่องที่แก้ไขแล้วเสร็จ")
        ) with
        {
            Id = IndicatorId.Parse("1.2", null),
            Name = "ร้อยละของข้อร้องทุกข์ที่ดำเนินการสำเร็จ",
        };
        var other = DocumentBuilder.Of("จำนวนเรื่องร้องเรียนที่ได้รับ 10 เรื่อง", "จำนวนเรื่องที่แก้ไขแล้วเสร็จ 9 เรื่อง").Build();
        var own = DocumentBuilder
            .Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120", "จำนวนโครงการที่ตั้งงบประมาณ 101", "ร้อยละของข้อร้องทุกข์ที่ดำเนินการสำเร็จ")
            .Build();
        var book = Book(Projects, complaints);

        Assert.Contains(Reader.Read(other, book, Projects, null).Findings, f => f.Kind == EvidenceFindingKind.OtherIndicator);
        Assert.DoesNotContain(Reader.Read(other, book, complaints, null).Findings, f => f.Kind == EvidenceFindingKind.OtherIndicator);
        Assert.DoesNotContain(Reader.Read(own, book, Projects, null).Findings, f => f.Kind == EvidenceFindingKind.OtherIndicator);
    }

    [Fact]
    public void Read_PageWithoutText_IsFoundScanned()
    {
        var document = DocumentBuilder.Of("จำนวนโครงการในแผนพัฒนาท้องถิ่น 120").NextPage().NextPage(PageClass.Scan).Build();

        Assert.Contains(
            Reader.Read(document, Book(Projects), Projects, null).Findings,
            f => f.Kind == EvidenceFindingKind.Scanned && f.Message.Contains('2')
        );
    }

    private static void AssertFlag(EvidenceFindingKind kind, bool flagged, string line)
    {
        var document = DocumentBuilder
            .Of(line, "จำนวนโครงการในแผนพัฒนาท้องถิ่น 120", "จำนวนโครงการที่ตั้งงบประมาณ 101", "คิดเป็นร้อยละ 84.17")
            .Build();

        Assert.Equal(flagged, Reader.Read(document, Book(Projects), Projects, KhlongThom).Findings.Any(f => f.Kind == kind));
    }
}
