using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>What an LGO says of its result, from the preview of the announcement to the open data.</summary>
public sealed class CommentsTests : IAsyncLifetime
{
    private const string Said = "น้ำท่วมสองเดือน \"จึงส่งช้า\", จะดีขึ้น\nในปีหน้า";
    private const string Folder = "lpa/2568/83/";
    private readonly PublishingHost _host = new();

    public async ValueTask InitializeAsync() => await _host.ImportAsync(PublishingHost.Phuket, Lgos);

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    private IReadOnlyList<Lgo> Lgos => _host.Lgos(PublishingHost.Phuket);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnnounceAsync_DryRun_ShowsTheProvinceWhatAnLgoSays()
    {
        await _host.SayAsync(Lgos[1], Said);
        var request = new AnnounceRequest
        {
            Year = PublishingHost.Year,
            Province = PublishingHost.Phuket,
            DryRun = true,
        };

        var outcome = await _host.Get<AnnounceResults>().RunAsync(request, Token);

        Assert.Contains($"ความเห็นของ{Lgos[1].DisplayName}: {Said}", outcome.Preview!);
    }

    [Fact]
    public async Task PublishAsync_CommentChangedAfterwards_StaysAsAnnouncedUntilItIsCorrected()
    {
        await _host.SayAsync(Lgos[1], Said);
        await _host.AnnounceAsync(PublishingHost.Phuket);
        await _host.SayAsync(Lgos[1], "คิดใหม่");
        await _host.PublishAsync();

        var refused = await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket, reason: "อปท. แก้ความเห็น");
        await _host.PublishAsync();

        Assert.Equal(Said, Comment("v1"));
        Assert.Contains("--reason", refused.Message, StringComparison.Ordinal);
        Assert.Equal("คิดใหม่", Comment("v2"));
    }

    [Fact]
    public async Task PublishAsync_WithAndWithoutAComment_OtherTablesAreTheSameBytes()
    {
        await _host.AnnounceAsync(PublishingHost.Phuket);
        await _host.PublishAsync();
        using var other = new PublishingHost();
        await other.ImportAsync(PublishingHost.Phuket, Lgos);
        await other.SayAsync(Lgos[1], Said);
        await other.AnnounceAsync(PublishingHost.Phuket);
        await other.PublishAsync();

        var (without, with) = (Tables(_host), Tables(other));

        Assert.Equal(without, with);
        Assert.DoesNotContain($"{Folder}v1/comments.csv", _host.Published().Keys);
        Assert.Equal(
            $"year_be,dla_code,comment\n2568,{Lgos[1].Code},\"{Said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n",
            other.Read($"{Folder}v1/comments.csv")
        );
    }

    [Fact]
    public async Task AnnounceAsync_CommentWithANumberOfAPerson_IsRefusedByTheNameOfTheLgo()
    {
        var key = new DocumentKey(
            AnnouncementRecords.Container,
            AnnouncementRecords.Partition(PublishingHost.Year, PublishingHost.Phuket),
            $"comment:{Lgos[1].Code}"
        );
        var planted = new LgoComment(Lgos[1].Code, "โทร 081-234-5678", "another program", DateTimeOffset.UnixEpoch);
        await _host.Get<RecordStore>().PutAsync(key, planted, null, Token);

        var refused = await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket));

        Assert.Contains($"ความเห็นของ{Lgos[1].DisplayName} ยังประกาศไม่ได้", refused.Message, StringComparison.Ordinal);
        Assert.Contains("หมายเลขโทรศัพท์", refused.Message, StringComparison.Ordinal);
    }

    private string? Comment(string version)
    {
        using var json = JsonDocument.Parse(_host.Read($"{Folder}{version}/comments.json"));
        return json.RootElement.EnumerateArray().Single().GetProperty("comment").GetString();
    }

    // Quality counts the rows of all tables.
    private static SortedDictionary<string, string> Tables(PublishingHost host) =>
        new(
            host.Published()
                .Where(f => Path.GetExtension(f.Key) == ".csv" && Path.GetFileName(f.Key) is not "comments.csv" and not "quality.csv")
                .ToDictionary(f => f.Key, f => f.Value),
            StringComparer.Ordinal
        );
}
