using System.IO.Compression;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading.Tests.Files;

/// <summary>Entries of a ZIP are counted where they stand.</summary>
public sealed class ZipDirectoryTests
{
    private static byte[] Zip(int entries, string comment = "")
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = comment;
            for (var i = 0; i < entries; i++)
            {
                archive.CreateEntry($"แผน{i}.pdf");
            }
        }

        return memory.ToArray();
    }

    [Theory]
    [InlineData("")]
    [InlineData("หมายเหตุ")]
    public void HasMoreThan_AtTheLimit_IsFalseAndOneMoreIsTrue(string comment)
    {
        var zip = Zip(7, comment);

        Assert.False(ZipDirectory.HasMoreThan(zip, 7));
        Assert.True(ZipDirectory.HasMoreThan(zip, 6));
    }

    [Fact]
    public void HasMoreThan_EndClaimsOneEntry_CountsThoseThatAreThere()
    {
        var zip = Zip(7);
        zip[^14] = 1; // entries on this disk
        zip[^12] = 1; // entries

        Assert.True(ZipDirectory.HasMoreThan(zip, 6));
    }

    [Fact]
    public void HasMoreThan_CutAnywhere_IsAnswered()
    {
        var zip = Zip(3);

        Assert.All(Enumerable.Range(0, zip.Length), length => Assert.False(ZipDirectory.HasMoreThan(zip.AsSpan(0, length), 3)));
    }

    [Fact]
    public void Read_MoreEntriesThanAreListed_IsRefused()
    {
        var limits = new FileLimits { MaxListed = 6 };

        var fault = Assert.Throws<FileException>(() => FileParts.Split("แผน.zip", Zip(7), limits, TestContext.Current.CancellationToken));

        Assert.Equal(FileFault.TooLarge, fault.Fault);
    }
}
