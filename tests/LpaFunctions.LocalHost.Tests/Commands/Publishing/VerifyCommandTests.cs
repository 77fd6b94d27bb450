using System.Net;
using System.Net.Sockets;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.Publishing;

namespace LpaFunctions.LocalHost.Tests.Commands.Publishing;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);

    public VerifyCommandTests() => _silent.Start();

    public void Dispose() => _silent.Dispose();

    [Fact]
    public async Task Verify_AddressThatNeverAnswers_IsGivenUpAfterTheWait()
    {
        var (code, error) = await RunAsync("--wait", "1");

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains("หยุดรอหลัง 1 วินาที", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7201")]
    public async Task Verify_WaitOutOfRange_IsRefused(string seconds)
    {
        var (code, error) = await RunAsync("--wait", seconds);

        Assert.NotEqual(LpaCommandLine.Done, code);
        Assert.Contains("1 ถึง 7200", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> RunAsync(params string[] options)
    {
        var error = new StringWriter();
        var code = await new LpaCommandLine(VerifyCommand.Create()).RunAsync(
            ["verify", $"http://{_silent.LocalEndpoint}/lpa/2568/22/v1/", .. options],
            TextWriter.Null,
            error,
            TestContext.Current.CancellationToken
        );
        return (code, error.ToString());
    }
}
