using LpaFunctions.CommandLine;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Commands.Evidence;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Tests.Samples;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Hosting;

public sealed class DataFolderRightsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task StartAsync_FolderThatOthersCanRead_IsShutAndTold()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of Unix.");
        var own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(_data.FullPath, own | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        await using var host = await SampleHost.StartAsync(_data);

        Assert.Equal(own, File.GetUnixFileMode(_data.FullPath));
        Assert.Contains("0700", Assert.Single(RightsNotice.Lines(host.Rights)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_BesideARunningHost_ChangesTheSecretThatItUses()
    {
        await using var host = await SampleHost.StartAsync(_data);
        var state = host.Services.GetRequiredService<SqliteStateFile>();
        var before = state.Secret(EmbeddedAdapters.UploadSecret);
        var output = new StringWriter();

        var code = await new LpaCommandLine([UploadLinksCommand.Create()]).RunAsync(
            ["upload-links", "rotate", "--data", _data.FullPath],
            output,
            TextWriter.Null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.NotEqual(before, state.Secret(EmbeddedAdapters.UploadSecret));
        Assert.Contains("ขอลิงก์ใหม่", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _data.Dispose();
}
