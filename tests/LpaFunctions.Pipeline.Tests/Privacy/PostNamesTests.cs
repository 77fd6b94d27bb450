using LpaFunctions.Pipeline.Privacy;

namespace LpaFunctions.Pipeline.Tests.Privacy;

public sealed class PostNamesTests
{
    private static readonly string[] Places = ["บุรีรัมย์", "นางรอง", "เมืองบุรีรัมย์"];

    [Theory]
    [InlineData("ผู้ว่าราชการจังหวัดบุรีรัมย์")]
    [InlineData("ผู้ว่าราชการจังหวัด บุรีรัมย์")]
    [InlineData("รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดบุรีรัมย์")]
    [InlineData("ปลัดจังหวัด รักษาราชการแทนผู้ว่าราชการจังหวัดบุรีรัมย์")]
    [InlineData("ท้องถิ่นจังหวัดบุรีรัมย์ (ผู้อำนวยการกลุ่มงาน)")]
    [InlineData("นายอำเภอนางรอง")]
    [InlineData("นายกเทศมนตรีเมืองนางรอง")]
    [InlineData("Deputy Governor, acting for the Governor")]
    [InlineData("")]
    [InlineData(null)]
    public void IsNameIn_APost_Passes(string? post) => Assert.False(PostNames.IsNameIn(post, Places));

    [Theory]
    [InlineData("นายสมชาย ใจดี ผู้ว่าราชการจังหวัดบุรีรัมย์")]
    [InlineData("ผู้ว่าราชการจังหวัดบุรีรัมย์ (นายสมชาย ใจดี)")]
    [InlineData("ผู้ว่าราชการจังหวัดบุรีรัมย์นายสมชาย")]
    [InlineData("สมชาย ใจดี")]
    [InlineData("ผู้ว่าราชการจังหวัดบุรีรัมย์ สมหญิง")]
    [InlineData("นายกฤษณ์ ใจดี")]
    [InlineData("นางสาวสมหญิง ใจดี ปลัดจังหวัด")]
    [InlineData("ว่าที่ร้อยตรี สมชาย ใจดี")]
    [InlineData("Mr. Somchai Jaidee, Governor")]
    public void IsNameIn_AName_IsFound(string post) => Assert.True(PostNames.IsNameIn(post, Places));
}
