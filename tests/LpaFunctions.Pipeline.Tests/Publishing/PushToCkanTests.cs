using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Ckan;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Publishing;

public sealed class PushToCkanTests : IAsyncLifetime
{
    private static readonly Uri Portal = new("https://portal.example.org/");
    private readonly PublishingHost _host = new();
    private readonly FakePortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        var config = _host.Get<ReferenceFolders>().Edited;
        Directory.CreateDirectory(config);
        await File.WriteAllTextAsync(
            Path.Combine(config, PublisherLibrary.FileName),
            """{ "maintainerEmail": "office@example.org", "ownerOrg": "lpa-office", "publicAddress": "https://data.example.org/open-data/" }"""
        );
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);
        await _host.PublishAsync();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunAsync_NewDataset_CreatesTheRecordWithItsMandatoryFieldsAndResources()
    {
        await PushAsync();

        var package = _portal.Packages["lpa-2568-83"];
        Assert.All(
            [
                "data_type",
                "title",
                "owner_org",
                "maintainer",
                "maintainer_email",
                "tag_string",
                "notes",
                "objective",
                "update_frequency_unit",
                "geo_coverage",
                "data_source",
                "data_format",
                "data_category",
                "license_id",
                "first_year_of_data",
                "last_year_of_data",
                "unit_of_measure",
                "calculation_method",
                "disaggregate",
            ],
            field => Assert.NotEmpty(package[field]!.GetValue<string>())
        );
        Assert.Contains(
            package["resources"]!.AsArray(),
            r => r!["url"]!.GetValue<string>() == "https://data.example.org/open-data/lpa/2568/83/v1/results.csv"
        );
    }

    [Fact]
    public async Task RunAsync_Twice_WritesNothingTheSecondTime()
    {
        await PushAsync();
        var writes = _portal.Writes;

        var outcome = await PushAsync();

        Assert.Empty(outcome.Actions);
        Assert.Equal(writes, _portal.Writes);
    }

    [Fact]
    public async Task RunAsync_AfterAFailureHalfway_GoesOnAndEndsWithoutDoubles()
    {
        _portal.FailAfter = 5;
        await Assert.ThrowsAsync<CkanException>(PushAsync);
        _portal.FailAfter = int.MaxValue;

        await PushAsync();

        var files = _portal.Packages["lpa-2568-83"]["resources"]!.AsArray().Select(r => r!["url"]!.GetValue<string>()).ToArray();
        Assert.Equal(files.Length, files.Distinct().Count());
        Assert.Equal(33, files.Length);
    }

    [Fact]
    public async Task RunAsync_Correction_MovesTheSameResourcesToTheNewVersion()
    {
        await PushAsync();
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket), firstMarks: 15m);
        await _host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้ไข", date: "2025-09-01");
        await _host.PublishAsync();

        await PushAsync();

        var files = _portal.Packages["lpa-2568-83"]["resources"]!.AsArray().Select(r => r!["url"]!.GetValue<string>()).ToArray();
        Assert.Equal(33, files.Length);
        Assert.All(files, f => Assert.Contains("/v2/", f));
    }

    [Fact]
    public async Task RunAsync_DryRun_SaysWhatItWouldDoAndWritesNothing()
    {
        var outcome = await PushAsync(dryRun: true);

        Assert.Equal(34, outcome.Actions.Count);
        Assert.Equal(0, _portal.Writes);
    }

    [Fact]
    public async Task RunAsync_RecordWithoutAnAddressForQuestions_IsShownByADryRunAndNotSent()
    {
        var record = Directory.EnumerateFiles(_host.OpenData, "gd-catalog.json", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            record,
            text.Replace("office@example.org", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var shown = await PushAsync(dryRun: true);
        var refused = await Assert.ThrowsAsync<CkanException>(PushAsync);

        Assert.Equal(34, shown.Actions.Count);
        Assert.Contains("maintainer_email", Assert.Single(shown.Lacking), StringComparison.Ordinal);
        Assert.Contains("maintainer_email", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _portal.Writes);
    }

    [Fact]
    public async Task RunAsync_WrongKey_SaysSoWithoutTheKey()
    {
        var wrong = await Assert.ThrowsAsync<CkanException>(() => PushAsync(key: "bad-key"));

        Assert.Contains("กุญแจ", wrong.Message);
        Assert.DoesNotContain("bad-key", wrong.ToString());
    }

    private Task<PushOutcome> PushAsync() => PushAsync(dryRun: false);

    private async Task<PushOutcome> PushAsync(bool dryRun = false, string key = "good-key")
    {
        using var http = new HttpClient(_portal, disposeHandler: false);
        return await new PushToCkan(http).RunAsync(
            Path.Combine(_host.OpenData, "lpa/2568/83"),
            Portal,
            key,
            null,
            dryRun,
            TestContext.Current.CancellationToken
        );
    }
}
