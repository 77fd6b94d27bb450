using System.Diagnostics;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>The pages of a province of 82 LGOs, held against figures that another program computes from the CSV (tests/open-data-checks/recompute.py).</summary>
public sealed class RecomputedTests : IDisposable
{
    private readonly PublishingHost _host = new();
    private readonly TemporaryFolder _site = new();

    public void Dispose()
    {
        _host.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task Pages_Of82Lgos_ShowWhatAnotherProgramComputesFromTheCsv()
    {
        await PublishAsync();

        var (exit, said) = Recompute();

        Assert.True(exit == 0, said);
        Assert.Matches("82 LGOs, [0-9]{4} figures and sentences recomputed, 0 differ", said);
    }

    [Fact]
    public async Task Pages_OneFigureChanged_IsFound()
    {
        await PublishAsync();
        var path = _site["2568/22/ranking/index.html"];
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var at = page.IndexOf("<td><b>", StringComparison.Ordinal) + "<td><b>".Length;
        await File.WriteAllTextAsync(path, page[..at] + "9" + page[at..], TestContext.Current.CancellationToken);

        var (exit, said) = Recompute();

        Assert.Equal(1, exit);
        Assert.Contains("2568/22/ranking", said, StringComparison.Ordinal);
    }

    private async Task PublishAsync()
    {
        await _host.ImportVariedAsync(PublishingHost.Chanthaburi);
        await _host.AnnounceAsync(PublishingHost.Chanthaburi);
        await _host.PublishAsync();
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(_host.OpenData, http), TestContext.Current.CancellationToken);
        var site = new MakeSite(published.Read, KeepAsync, new SiteFacts());
        await site.RunAsync(published.Pointers, _ => false, TestContext.Current.CancellationToken);
    }

    private async ValueTask KeepAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_site[path])!);
        await File.WriteAllBytesAsync(_site[path], content, cancellationToken);
    }

    private (int Exit, string Said) Recompute()
    {
        var script = Path.Combine(RepoFiles.Root, "tests", "open-data-checks", "recompute.py");
        var bundle = Path.Combine(_host.OpenData, "lpa", "2568", "22", "v1");
        using var process = Start(script, bundle);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors.Result + output);
    }

    private Process Start(string script, string bundle)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("python3", [script, bundle, _site.FullPath])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python is not installed: apt-get install python3.");
            throw;
        }
    }
}
