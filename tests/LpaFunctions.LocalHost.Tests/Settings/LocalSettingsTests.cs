using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Settings;

public sealed class LocalSettingsTests
{
    [Fact]
    public void Read_DoubleUnderline_IsASection()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder["s.json"],
            """{ "IsEncrypted": false, "Values": { "Pipeline__ScoreDelay": "a", "AzureWebJobs.X.Disabled": "true" } }"""
        );

        var settings = LocalSettings.Read(folder["s.json"]);

        Assert.Equal("a", settings["Pipeline:ScoreDelay"]);
        Assert.Equal("true", settings["AzureWebJobs.X.Disabled"]);
    }

    [Fact]
    public void Read_NoFile_IsEmpty() => Assert.Empty(LocalSettings.Read("no-such-file.json"));

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "Values": { "A": 1 } }""")]
    [InlineData("not json")]
    public void Read_WrongFile_ThrowsWithItsName(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["s.json"], json);
        Assert.Contains("s.json", Assert.Throws<InvalidDataException>(() => LocalSettings.Read(folder["s.json"])).Message);
    }
}
