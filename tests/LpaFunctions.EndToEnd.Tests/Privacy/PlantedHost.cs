using System.Net;
using System.Net.Http.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>A host into which personal data was put wherever an office can put it, and which has published both of its provinces.</summary>
public sealed class PlantedHost : IAsyncLifetime
{
    public const string Own = "3400102";
    public const string Other = "5400701";
    public const string Evidence = "2568/" + Own + "/1.1/";

    private readonly HeardLog _log = new();
    private readonly HeardFigures _figures = new();
    private EmbeddedHost _host = null!;

    public TemporaryFolder Data { get; } = new();

    /// <summary>Of the LGO that handed in what is personal.</summary>
    public HttpClient Owner { get; private set; } = null!;

    public HttpClient Stranger { get; private set; } = null!;
    public HttpClient Province { get; private set; } = null!;
    public HttpClient Anybody { get; private set; } = null!;

    public string Log => _log.Text;
    public string Figures => _figures.Text;

    /// <summary>What the host keeps of a file that it read: the words of a field up to its value, and nothing of what stands beside.</summary>
    public async Task<string> KeptAsync(string path) =>
        PipelineJson.Write(
            (await _host.Services.GetRequiredService<LgoRecords>().GetOutcomeAsync(path, Token)).Value
                ?? throw new InvalidOperationException($"{path} was never looked at.")
        );

    /// <summary>Every word that the host's reader sees in a file.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(Data["evidence/" + path], Token);
        var document = await _host.Services.GetRequiredService<FileDocuments>().ReadAsync(Path.GetFileName(path), bytes, Token);
        return string.Join('\n', document.Pages.SelectMany(page => page.Lines).Select(line => line.Text));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Names of files with what is personal in them: one is read, one is refused, two lie where no evidence belongs.</summary>
    public static IReadOnlyList<string> Files =>
        [
            $"{Evidence}{Planted.InFileName} 3-4099-12345-67-4.pdf",
            $"{Evidence}ใบสมัคร {Planted.InFileName} 089-876-1234.pdf",
            $"2568/{Own}/{Planted.InFileName}.pdf",
            $"{Planted.InFileName} ๐๘๙-๘๗๖-๑๒๓๔/{Planted.InFileName}.pdf",
        ];

    public async ValueTask InitializeAsync()
    {
        Drop(Files[0], await File.ReadAllBytesAsync(RepoFiles.Fixture("privacy/evidence.pdf"), Token));
        Drop($"{Evidence}สแกน.pdf", await File.ReadAllBytesAsync(RepoFiles.Fixture("privacy/scan.pdf"), Token));
        var genuine = DemoScenario.Load().Files.First(f => f.StartsWith($"2568/{Other}/", StringComparison.Ordinal));
        Drop(genuine, await File.ReadAllBytesAsync(Path.Combine(DemoScenario.EvidenceFolder, genuine), Token));
        foreach (var file in Files.Skip(1))
        {
            Drop(file, [.. "%PDF-1.7 "u8, .. System.Text.Encoding.UTF8.GetBytes(Planted.InEvidence)]);
        }

        _host = await EmbeddedHost.StartAsync(Options(), Token);
        var province = new Appointment { Role = Role.Province, Province = ProvinceCode.Parse("40", null) };
        Province = await LetInAsync(Planted.Office, province);
        Owner = await LetInAsync(Planted.Officer, OfficerOf(Own));
        Stranger = await LetInAsync("เจ้าหน้าที่ของที่อื่น", OfficerOf(Other));
        Anybody = new HttpClient { BaseAddress = _host.Address };
        await new DemoRun(DemoScenario.Load() with { Files = [] }, _host).WaitUntilScoredAsync(_ => { }, Token);
        await SayAsync();
        await AnnounceAsync();
        await _host.Services.GetRequiredService<PublishResults>().RunAsync(Token);
        await _host.Services.GetRequiredService<PublishSite>().RunAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Owner, Stranger, Province, Anybody })
        {
            client?.Dispose();
        }

        await _host.DisposeAsync();
        _figures.Dispose();
        Data.Dispose();
    }

    private EmbeddedHostOptions Options() =>
        new()
        {
            Data = new DirectoryInfo(Data.FullPath),
            Port = FreePort.Near(0),
            // Published once, by the fixture: what is looked at stands still.
            Settings = new Dictionary<string, string?>(DemoRun.Settings) { [TriggerNames.PublishSchedule] = "0 0 0 1 1 *" },
            Settle = TimeSpan.FromMilliseconds(100),
            TellRejections = true,
            Configure = services => services.AddSingleton<ILoggerProvider>(_log),
        };

    private void Drop(string path, byte[] content)
    {
        var file = new FileInfo(Data["evidence/" + path]);
        file.Directory!.Create();
        File.WriteAllBytes(file.FullName, content);
    }

    private Task<HttpClient> LetInAsync(string name, Appointment appointment) =>
        Callers.PersonAsync(_host.Services, _host.Address, appointment, name, Token);

    private static Appointment OfficerOf(string lgo) => new() { Role = Role.Officer, Lgos = [LgoCode.Parse(lgo, null)] };

    private async Task SayAsync()
    {
        using var assessor = await LetInAsync(
            Planted.Assessor,
            new Appointment { Role = Role.Assessor, Province = ProvinceCode.Parse("40", null) }
        );
        assessor.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        var reason = $"{Planted.InDecision} {string.Join(' ', Planted.Numbers)}";
        await PostAsync(
            assessor,
            $"api/decisions/2568/{Own}/1.1",
            new
            {
                kind = "override",
                marks = 3,
                reason,
            },
            HttpStatusCode.OK
        );
        var cut = new
        {
            kind = "cut",
            reason,
            approver = Planted.Approver,
        };
        await PostAsync(assessor, $"api/decisions/2568/{Own}/1.2", cut, HttpStatusCode.OK);

        var note = $"{Planted.InNote} {string.Join(' ', Planted.Numbers)}";
        using var form = new MultipartFormDataContent { { new StringContent("explanation"), "do" }, { new StringContent(note), "text" } };
        using var noted = await Owner.PostAsync($"desk/lgo/2568/{Own}/1.1/notes", form, Token);
        Assert.True((int)noted.StatusCode < 400, await noted.Content.ReadAsStringAsync(Token));
    }

    private async Task AnnounceAsync()
    {
        using var other = await Callers.ProvinceAsync(_host.Services, _host.Address, "22", Token);
        var table = new ByteArrayContent(PlantedWorkbook.Write($"{Planted.InWorkbook} {Planted.Numbers[1]}"));
        using var imported = await other.PostAsync("api/imports/2568/22?name=table.xlsx", table, Token);
        Assert.True(imported.IsSuccessStatusCode, await imported.Content.ReadAsStringAsync(Token));
        await PostAsync(other, "api/announcements/2568/22", new { date = "2568-08-25" }, HttpStatusCode.Created);

        // A letter cannot be told from others by a name in it, but a number and the name of a post can.
        foreach (var number in Planted.Numbers)
        {
            await PostAsync(Province, "api/announcements/2568/40", new { letterNumber = $"ที่ ขก 1 {number}" }, HttpStatusCode.Conflict);
            await PostAsync(Province, "api/announcements/2568/40", new { illustrativeReason = number }, HttpStatusCode.Conflict);
        }

        await PostAsync(Province, "api/announcements/2568/40", new { post = Planted.InLetter }, HttpStatusCode.Conflict);
        var letter = new { date = "2568-08-25", illustrativeReason = DemoRun.IllustrativeReason };
        await PostAsync(Province, "api/announcements/2568/40", letter, HttpStatusCode.Created);
    }

    private static async Task PostAsync(HttpClient client, string address, object body, HttpStatusCode status)
    {
        using var answer = await client.PostAsync(address, JsonContent.Create(body), Token);
        Assert.True(status == answer.StatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
    }
}
