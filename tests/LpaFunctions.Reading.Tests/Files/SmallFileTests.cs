using LpaFunctions.Reading.Files;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Files;

public sealed class SmallFileTests
{
    [Fact]
    public void ReadText_OneByteOverTheLimit_IsRefusedAndAtTheLimitTaken()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["เกณฑ์.json"], "กข");

        Assert.Equal("กข", SmallFile.ReadText(folder["เกณฑ์.json"], 6));
        Assert.Throws<InvalidDataException>(() => SmallFile.ReadText(folder["เกณฑ์.json"], 5));
    }
}
