using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields;

/// <summary>Every confidence says in Thai why it is what it is.</summary>
public sealed class ReasonsTests
{
    private static readonly FieldSpec Planned = Field("planned", FieldKind.Integer, "โครงการในแผน");

    [Theory]
    [InlineData("หลังชื่อรายการ", "โครงการในแผน 120")]
    [InlineData("บรรทัดใต้ชื่อรายการ", "โครงการในแผน", "120")]
    public void Read_PlainValueInLines_SaysWhereItStands(string reason, params string[] lines) =>
        Assert.Contains(reason, Assert.Single(One(DocumentBuilder.Of(lines), Planned).Reasons));

    [Fact]
    public void Read_PlainValueInATable_SaysWhereItStands() =>
        Assert.Contains(
            "ช่องขวา",
            Assert.Single(One(new DocumentBuilder().Table(["โครงการในแผน", "120"], ["อื่น ๆ", "ก"]), Planned).Reasons)
        );

    [Fact]
    public void Read_TickedItem_SaysWhereItStands() =>
        Assert.NotEmpty(One(DocumentBuilder.Of("☑ แผนชุมชน"), Field("plan", FieldKind.YesNo, "แผนชุมชน")).Reasons);

    [Fact]
    public void Read_ChecksThatAreKept_SayWhichEach()
    {
        var indicator = Indicator(
            Planned,
            Field("funded", FieldKind.Integer, "โครงการที่ตั้งงบ"),
            Field("share", FieldKind.Percent, "คิดเป็นร้อยละ")
        ) with
        {
            Checks =
            [
                new FieldCheck { Kind = FieldCheckKind.PartOfWhole, Fields = ["funded", "planned"] },
                new FieldCheck { Kind = FieldCheckKind.Share, Fields = ["funded", "planned", "share"] },
            ],
        };
        var reading = Reader
            .Read(
                DocumentBuilder.Of("โครงการในแผน 120", "โครงการที่ตั้งงบ 101", "คิดเป็นร้อยละ 84.17").Build(),
                Book(indicator),
                indicator,
                place: null
            )
            .Fields[0];

        Assert.Equal(FieldState.Read, reading.State);
        Assert.Equal(reading.Reasons.Count, reading.Reasons.Distinct().Count());
        Assert.Contains(reading.Reasons, r => r.Contains("ร้อยละที่คำนวณได้"));
    }
}
