using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Numbers;

/// <summary>Sentences that speak of a plan, a target, a request or an estimate, and those that only mention one beside the result.</summary>
public sealed class PlanWordsTests
{
    private static readonly FieldSpec Points = Field(
        "points",
        FieldKind.Integer,
        "จุดเสี่ยงที่มีไฟฟ้าสาธารณะ",
        "จำนวนจุดที่ติดตั้งไฟฟ้าแล้ว"
    ) with
    {
        Unit = "จุด",
    };
    private static readonly FieldSpec Tested = Field("tested", FieldKind.Date, "วันที่ตรวจคุณภาพน้ำ");

    [Theory]
    [InlineData("โดยคาดว่าจะมีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ ๒๐ จุด")]
    [InlineData("จึงขออนุมัติดำเนินโครงการ เพื่อให้มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด")]
    [InlineData("ยังไม่มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะตามแผน 20 จุด")]
    [InlineData("มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ ประมาณ 20 จุด")]
    [InlineData("มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ เกือบ 20 จุด")]
    [InlineData("จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 กว่าจุด")]
    [InlineData("จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด (เป้าหมาย)")]
    [InlineData("จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด ซึ่งยังไม่ได้ดำเนินการ")]
    [InlineData("แผนงานกำหนดให้มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด")]
    [InlineData("กองช่างจะออกสำรวจ โดยจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด")]
    [InlineData("ควรเร่งติดตั้งให้จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด")]
    [InlineData("จุดเสี่ยงที่มีไฟฟ้าสาธารณะ ยังไม่ครบ 20 จุด")]
    [InlineData("ที่ประชุมมีมติเห็นชอบให้จุดเสี่ยงที่มีไฟฟ้าสาธารณะเป็น 20 จุด")]
    public void Read_PlanOrEstimate_IsNoResult(string line) => Assert.Equal("unreadable", Short(One(DocumentBuilder.Of(line), Points)));

    [Theory]
    [InlineData("เป้าหมาย: จุดเสี่ยงที่มีไฟฟ้าสาธารณะ ๒๐ จุด ผลการดำเนินงาน ๖ จุด", "6")]
    [InlineData("แผนปี 2568 กำหนดจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด ดำเนินการแล้วเสร็จจริง 6 จุด", "6")]
    public void Read_PlanBesideResult_GivesTheResult(string line, string result) =>
        Assert.Equal(result, Short(One(DocumentBuilder.Of(line), Points)));

    [Theory]
    [InlineData("ตามที่ได้ขออนุมัติไว้ บัดนี้ได้ดำเนินการแล้วเสร็จ มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด")]
    [InlineData("จำนวนจุดที่ติดตั้งไฟฟ้าแล้ว 20 จุด บรรลุตามเป้าหมาย")]
    [InlineData("จำนวนจุดที่ติดตั้งไฟฟ้าแล้ว 20 จุด และจะดำเนินการต่อในปี 2568")]
    [InlineData("มีจุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด เพื่อให้ประชาชนปลอดภัย")]
    public void Read_ResultThatMentionsAPlan_IsRead(string line) => Assert.Equal("20", Short(One(DocumentBuilder.Of(line), Points)));

    [Fact]
    public void Read_LinesUnderAHeadingOfTargets_GiveTheResultBelow() =>
        Assert.Equal(
            "18",
            Short(
                One(
                    DocumentBuilder.Of(
                        "เป้าหมาย",
                        "จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 20 จุด",
                        "ผลการดำเนินงาน",
                        "จุดเสี่ยงที่มีไฟฟ้าสาธารณะ 18 จุด"
                    ),
                    Points
                )
            )
        );

    [Theory]
    [InlineData("คาดว่าจะดำเนินการ วันที่ตรวจคุณภาพน้ำ 15 มกราคม 2567", "unreadable")]
    [InlineData("ได้ดำเนินการแล้ว วันที่ตรวจคุณภาพน้ำ 15 มกราคม 2567", "2024-01-15")]
    public void Read_DateOfAPlan_IsNoDateOfTheDeed(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Tested)));
}
