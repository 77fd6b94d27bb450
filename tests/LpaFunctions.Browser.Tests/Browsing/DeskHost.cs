using System.Text.RegularExpressions;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>An embedded host on an empty folder, and people who come to it by their invitation.</summary>
public sealed partial class DeskHost : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private EmbeddedHost? _host;

    public Uri Address => _host!.Address;
    public IServiceProvider Services => _host!.Services;

    /// <param name="isRehearsal">Whether marks of illustrative rules are computed too.</param>
    /// <param name="settings">As environment variables would say them.</param>
    public static async Task<DeskHost> StartAsync(bool isRehearsal = true, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var desk = new DeskHost();
        desk._host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(desk._data.FullPath),
                Port = FreePort.Near(0),
                Settings = new Dictionary<string, string?>(settings)
                {
                    ["Pipeline:IllustrativeRules"] = isRehearsal ? "Compute" : "AskPerson",
                },
            },
            TestContext.Current.CancellationToken
        );
        return desk;
    }

    /// <summary>Puts a file of the repository into the evidence folder, as an officer would.</summary>
    public void Hand(string fixture, string path)
    {
        var target = Path.Combine(_data.FullPath, "evidence", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(RepoFiles.Fixture(fixture), target, overwrite: true);
    }

    /// <summary>Puts a page of a fixture into the evidence folder as a photo of it.</summary>
    public void HandAsPhoto(string fixture, string path)
    {
        var picture = Path.Combine(_data.FullPath, "photo");
        Programs.Run("pdftoppm", "-jpeg", "-r", "150", "-singlefile", RepoFiles.Fixture(fixture), picture);
        Take(picture + ".jpg", path);
    }

    /// <summary>Puts a fixture into the evidence folder as a scanner saves it that took the paper sideways.</summary>
    public void HandTurned(string fixture, string path)
    {
        var turned = Path.Combine(_data.FullPath, "turned.pdf");
        Programs.Run("qpdf", "--rotate=+90", RepoFiles.Fixture(fixture), turned);
        Take(turned, path);
    }

    private void Take(string file, string path)
    {
        var target = Path.Combine(_data.FullPath, "evidence", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file, target, overwrite: true);
    }

    /// <summary>Waits until every one of these indicators has been read.</summary>
    public async Task UntilReadAsync(LgoCode lgo, params IReadOnlyList<string> indicators)
    {
        var records = Services.GetRequiredService<LgoRecords>();
        for (var tries = 0; tries < 1_800; tries++)
        {
            var scores = await records.ListScoresAsync(new AssessmentYear(2568), lgo, TestContext.Current.CancellationToken);
            var read = scores.SelectMany(score => score.Indicators).Where(result => result.State != IndicatorState.NoData);
            if (indicators.All(id => read.Any(result => result.Indicator.ToString() == id)))
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{string.Join(", ", indicators)} were not read within three minutes.");
    }

    /// <summary>Waits until a file has been read; its indicator may have others that were read before it.</summary>
    public async Task UntilFileReadAsync(string path)
    {
        var records = Services.GetRequiredService<LgoRecords>();
        for (var tries = 0; tries < 1_800; tries++)
        {
            if ((await records.GetOutcomeAsync(path, TestContext.Current.CancellationToken)).Value is not null)
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{path} was not read within three minutes.");
    }

    /// <summary>The link of a new person's invitation.</summary>
    public async Task<string> InviteAsync(Appointment appointment, string name)
    {
        var link = await Services.GetRequiredService<InvitePerson>().RunAsync(name, appointment, TestContext.Current.CancellationToken);
        return $"/{InvitationLink.Route}?t={link.Secret}";
    }

    /// <summary>Opens the invitation in a window and signs in, as a new user does.</summary>
    public async Task JoinAsync(Window window, Appointment appointment, string name)
    {
        await window.Page.GotoAsync(await InviteAsync(appointment, name));
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "เข้าใช้ในเครื่องนี้" }).ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(Home());
    }

    [GeneratedRegex("/desk$")]
    private static partial Regex Home();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _data.Dispose();
    }
}
