using LpaFunctions.LocalHost.CommandLine;

namespace LpaFunctions.LocalHost.Tests.CommandLine;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("ที่นี่", 2)]
    [InlineData("น้ำ", 2)]
    [InlineData("ป้ำ", 2)]
    [InlineData("กรุงเทพฯ", 7)]
    [InlineData("ปู่ย่าตายาย", 8)]
    public void Width_ThaiText_CountsNoMarks(string text, int columns) => Assert.Equal(columns, TextTable.Width(text));

    [Fact]
    public void ToString_ThaiAndNumbers_AlignsColumns()
    {
        var table = new TextTable(new TextColumn("ชื่อ"), new TextColumn("คะแนน", AlignRight: true));
        table.Add("น้ำพอง", "9.50");
        table.Add("ขอนแก่น", "100.00");

        var lines = table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r')).ToArray();

        Assert.All(lines, l => Assert.Equal(TextTable.Width(lines[0]), TextTable.Width(l)));
        Assert.Equal("น้ำพอง     9.50", lines[2]);
    }
}
