using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Reading.Tests.Fields;

namespace LpaFunctions.Reading.Tests;

/// <summary>A page whose text is garbage goes to the reader of images as a scan does; what cannot be read there stays what it was.</summary>
public sealed class GarbagePagesTests
{
    private static readonly string Lost = new('\uFFFD', 60);

    [Fact]
    public void Wanted_PageOfGarbageAmongClearOnes_IsThatPage() => Assert.Equal([2], ScannedPages.Wanted(Documents(Lost)));

    [Fact]
    public void Merge_GarbageReadAsItsImage_IsReplaced()
    {
        var read = Documents("จำนวนถนนที่ซ่อมแซม ๕๕ สาย").Pages[1] with { Class = PageClass.Scan };

        var merged = ScannedPages.Merge(Documents(Lost), [read]);

        Assert.Equal("จำนวนถนนที่ซ่อมแซม ๕๕ สาย", Assert.Single(merged.Pages[1].Lines).Text);
        Assert.Equal(PageClass.Scan, merged.Pages[1].Class);
    }

    [Fact]
    public void Merge_GarbageWhoseImageNobodyCouldRead_StaysAndIsSaid()
    {
        var read = Documents("").Pages[1] with { Class = PageClass.Scan, Unread = "อ่านภาพไม่ได้" };

        var merged = ScannedPages.Merge(Documents(Lost), [read]);

        Assert.Equal(Lost, Assert.Single(merged.Pages[1].Lines).Text);
        Assert.Equal([2], ScannedPages.Wanted(merged));
    }

    private static Document Documents(string second) =>
        DocumentBuilder.Of("บันทึกข้อความของสำนักปลัด เรื่องรายงานผลการดำเนินงาน").NextPage().Lines(second).Build();
}
