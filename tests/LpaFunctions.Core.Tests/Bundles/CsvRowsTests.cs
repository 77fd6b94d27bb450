using System.Text;
using LpaFunctions.Core.Bundles;

namespace LpaFunctions.Core.Tests.Bundles;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2", "a|b/1|2")]
    [InlineData("\uFEFFอปท.,ข\nก,\n", "อปท.|ข/ก|")]
    [InlineData("\"a,b\",\"say \"\"x\"\"\"\n\"two\nlines\",2\n", "a,b|say \"x\"/two\nlines|2")]
    [InlineData("a\n\n\nb\n", "a/b")]
    [InlineData("3\" pipe,x\n", "3\" pipe|x")]
    [InlineData(",\n", "|")]
    [InlineData("", "")]
    public void Next_FormsOfCsv_AreRead(string csv, string expected)
    {
        var rows = new List<string>();

        var reader = new CsvRows(Encoding.UTF8.GetBytes(csv));
        while (reader.Next() is { } cells)
        {
            rows.Add(string.Join('|', cells));
        }

        Assert.Equal(expected, string.Join('/', rows));
    }

    [Fact]
    public void Next_QuoteWithoutEnd_IsNoCsv()
    {
        var content = Encoding.UTF8.GetBytes("a,\"b\n1,2\n");

        Assert.Throws<FormatException>(() => new CsvRows(content).Next());
    }
}
