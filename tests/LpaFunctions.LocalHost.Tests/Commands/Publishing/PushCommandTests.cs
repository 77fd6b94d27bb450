using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Commands.Publishing;

public sealed class PushCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--key", "secret")]
    [InlineData("--key", "secret", "--public", "https://data.example.org/lpa/2568/22/v1/")]
    public async Task Push_AddressOfAPortal_GetsToTheBundle(params string[] options)
    {
        var error = new StringWriter();
        var code = await new LpaCommandLine(PushCommand.Create()).RunAsync(
            ["push", "ckan", _folder.FullPath, "--url", "https://portal.example.org", .. options],
            TextWriter.Null,
            error,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains("ไม่พบ gd-catalog.json", error.ToString(), StringComparison.Ordinal);
    }
}
