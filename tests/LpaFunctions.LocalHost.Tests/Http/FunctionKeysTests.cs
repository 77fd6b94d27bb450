using LpaFunctions.LocalHost.Http;
using LpaFunctions.Testing;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Tests.Http;

public sealed class FunctionKeysTests
{
    private static readonly FunctionKeys Keys = new("default-key-of-the-test", "master-key-of-the-test");

    [Theory]
    [InlineData(AuthorizationLevel.Anonymous, null, true)]
    [InlineData(AuthorizationLevel.Function, null, false)]
    [InlineData(AuthorizationLevel.Function, "wrong", false)]
    [InlineData(AuthorizationLevel.Function, "default-key-of-the-test", true)]
    [InlineData(AuthorizationLevel.Function, "master-key-of-the-test", true)]
    [InlineData(AuthorizationLevel.Admin, "default-key-of-the-test", false)]
    [InlineData(AuthorizationLevel.Admin, "master-key-of-the-test", true)]
    public void Opens_KeyAndLevel_AsOnAzure(AuthorizationLevel level, string? key, bool opens) =>
        Assert.Equal(opens, Keys.Opens(level, key));

    [Fact]
    public void Open_FirstTime_MakesKeysThatOnlyTheOwnerReads()
    {
        using var folder = new TemporaryFolder();
        var keys = FunctionKeys.Open(folder.FullPath);
        Assert.NotEqual(keys.Default, keys.Master);
        Assert.Equal(keys, FunctionKeys.Open(folder.FullPath));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[FunctionKeys.FileName]));
        }
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{ "default": "short", "master": "short" }""")]
    public void Open_DamagedFile_Throws(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[FunctionKeys.FileName], text);
        Assert.Contains(FunctionKeys.FileName, Assert.Throws<InvalidDataException>(() => FunctionKeys.Open(folder.FullPath)).Message);
    }
}
