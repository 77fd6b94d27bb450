using System.Text.Json;
using LpaFunctions.Pipeline.Announcing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

public sealed class PublishResultsTests : IDisposable
{
    private const string Folder = "lpa/2568/83/";
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RunAsync_NothingAnnounced_PublishesNothing()
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));

        var outcome = await _host.PublishAsync();

        Assert.Empty(outcome.Published);
        Assert.Empty(_host.Published());
    }

    [Fact]
    public async Task RunAsync_FirstAnnouncement_WritesVersionOneAndThePointer()
    {
        await AnnouncePhuketAsync();

        var outcome = await _host.PublishAsync();

        Assert.Equal("lpa/2568/83/v1/", Assert.Single(outcome.Published).Path);
        using var latest = JsonDocument.Parse(_host.Read(Folder + "latest.json"));
        Assert.Equal(1, latest.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(
            _host.Published()[Folder + "v1/bundle.json"],
            latest.RootElement.GetProperty("versions")[0].GetProperty("bundle_sha256").GetString()
        );
    }

    [Fact]
    public async Task RunAsync_Twice_ChangesNothing()
    {
        await AnnouncePhuketAsync();
        await _host.PublishAsync();
        var before = _host.Published();

        var outcome = await _host.PublishAsync();

        Assert.Empty(outcome.Published);
        Assert.Equal(before, _host.Published());
    }

    [Fact]
    public async Task RunAsync_Correction_KeepsTheOldVersionAndListsWhatChanged()
    {
        await AnnouncePhuketAsync();
        await _host.PublishAsync();
        var before = _host.Published();
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket), firstMarks: 15m);
        await _host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้ไขคะแนนหลังตรวจทาน", date: "2025-09-01");

        var outcome = await _host.PublishAsync();

        Assert.Equal("lpa/2568/83/v2/", Assert.Single(outcome.Published).Path);
        var after = _host.Published();
        Assert.All(before.Where(f => f.Key.Contains("/v1/")), f => Assert.Equal(f.Value, after[f.Key]));
        Assert.Contains("d1_marks,20,15", _host.Read(Folder + "v2/changes.csv"));
        Assert.Contains("แก้ไขคะแนนหลังตรวจทาน", _host.Read(Folder + "latest.json"));
    }

    [Fact]
    public async Task RunAsync_SameInputOnAnotherMachine_GivesTheSameBytes()
    {
        await AnnouncePhuketAsync();
        await _host.PublishAsync();
        using var other = new PublishingHost();
        await other.ImportAsync(PublishingHost.Phuket, [.. other.Lgos(PublishingHost.Phuket).Reverse()], 0m);
        await other.ImportAsync(PublishingHost.Phuket, other.Lgos(PublishingHost.Phuket));
        await other.AnnounceAsync(PublishingHost.Phuket);

        await other.PublishAsync();

        Assert.Equal(_host.Published(), other.Published());
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_PublishOnce()
    {
        await AnnouncePhuketAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_host.PublishAsync)));

        Assert.Single(outcomes.SelectMany(o => o.Published));
    }

    [Fact]
    public async Task RunAsync_OneLgoOfTheProvinceHasResults_TheOthersAreListedWithoutFigures()
    {
        var lgos = _host.Lgos(PublishingHost.Phuket);
        await _host.ImportAsync(PublishingHost.Phuket, [lgos[0]]);
        await _host.AnnounceAsync(PublishingHost.Phuket);

        await _host.PublishAsync();

        using var results = JsonDocument.Parse(_host.Read(Folder + "v1/results.json"));
        Assert.Equal(lgos.Count, results.RootElement.GetArrayLength());
        Assert.Equal(
            lgos.Count - 1,
            results
                .RootElement.EnumerateArray()
                .Count(r =>
                    r.GetProperty("origin").GetString() == "no-data"
                    && r.GetProperty("total_percent").ValueKind == JsonValueKind.Null
                    && r.GetProperty("rank_province").ValueKind == JsonValueKind.Null
                )
        );
    }

    [Fact]
    public async Task AnnounceAsync_ChangedResultsWithoutReason_AreRefused()
    {
        await AnnouncePhuketAsync();
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket), firstMarks: 15m);

        await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket));
    }

    [Fact]
    public async Task AnnounceAsync_LetterCorrectedWithAReason_IsANewVersionOnce()
    {
        await AnnouncePhuketAsync();

        var unsaid = await _host.AnnounceAsync(PublishingHost.Phuket, letter: "ที่ ภก 0023.3/ว 99");
        var corrected = await _host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้เลขที่หนังสือ", letter: "ที่ ภก 0023.3/ว 99");
        var again = await _host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้เลขที่หนังสือ", letter: "ที่ ภก 0023.3/ว 99");

        Assert.False(unsaid.Changed);
        Assert.Contains(unsaid.Notices, n => n.Contains("--reason", StringComparison.Ordinal));
        Assert.Equal(
            (true, 2, "ที่ ภก 0023.3/ว 99"),
            (corrected.Changed, corrected.Announcement.Version, corrected.Announcement.LetterNumber)
        );
        Assert.Equal((false, 2), (again.Changed, again.Announcement.Version));
    }

    [Theory]
    [InlineData("2668-08-25")]
    [InlineData("2017-08-25")]
    public async Task AnnounceAsync_DateFarFromTheYear_IsRefused(string date)
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket, date: date));
    }

    [Fact]
    public async Task AnnounceAsync_SameResultsAgain_ChangeNothing()
    {
        await AnnouncePhuketAsync();

        var again = await _host.AnnounceAsync(PublishingHost.Phuket, date: "2025-10-01");

        Assert.False(again.Changed);
        Assert.Equal(1, again.Announcement.Version);
    }

    [Theory]
    [InlineData("ติดต่อ 081-234-5678")]
    [InlineData("ผู้ประสาน ๐๔๓๒๔๑๒๓๔")]
    [InlineData("เลข 1-1017-00230-70-8")]
    public async Task AnnounceAsync_TextWithAPersonalNumber_IsRefused(string letter)
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));

        await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket, letter: letter));
    }

    private async Task AnnouncePhuketAsync()
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);
    }
}
