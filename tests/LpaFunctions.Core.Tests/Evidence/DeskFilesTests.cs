using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Core.Tests.Evidence;

public sealed class DeskFilesTests
{
    [Theory]
    [InlineData("2568/3400102/1.1/Thumbs.db")]
    [InlineData("2568/3400102/1.1/THUMBS.DB")]
    [InlineData("2568/3400102/Desktop.ini")]
    [InlineData("2568/.DS_Store")]
    [InlineData("._แผน.pdf")]
    [InlineData(".~lock.แผน.odt#")]
    [InlineData("2568/3400102/1.1/~$แผนพัฒนา.docx")]
    [InlineData("2568/3400102/1.1/~$งบ.XLSX")]
    [InlineData("2568/3400102/1.1/~$fa896462dc8efc8ea71a3fefff4f04094777ae8d2d739e5e4ba9b903f957e941.pdf")]
    public void IsOne_FileThatAProgramLeft_IsTrue(string path) => Assert.True(DeskFiles.IsOne(path));

    [Theory]
    [InlineData("2568/3400102/1.1/~$แผน.pdf")]
    [InlineData("2568/3400102/1.1/.แผน.pdf")]
    [InlineData("2568/3400102/1.1/~$fa896462dc8e.pdf")]
    [InlineData(".htaccess")]
    public void IsOne_NameThatSomebodyGave_IsFalseAndHidden(string path)
    {
        Assert.False(DeskFiles.IsOne(path));
        Assert.True(DeskFiles.IsHidden(path));
    }

    [Theory]
    [InlineData("2568/3400102/1.1/แผน.pdf")]
    [InlineData("2568/3400102/1.1/แผน.docx")]
    [InlineData("2568/3400102/1.1/Thumbs.db.pdf")]
    [InlineData("2568/3400102/1.1/my desktop.ini")]
    [InlineData("2568/3400102/~$a/แผน.pdf")]
    [InlineData("2568/.a/แผน.pdf")]
    [InlineData("")]
    [InlineData("2568/")]
    public void IsOne_AnyOtherFile_IsFalse(string path) => Assert.False(DeskFiles.IsOne(path));
}
