using System.Text;
using System.Web;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.Pipeline.Tests.Evidence.Uploads;

public sealed class UploadTests : IAsyncLifetime
{
    private readonly PipelineUnderTest _pipeline = new(("Pipeline:Limits:MaxBytes", "64"));

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task Upload_OfferedLink_TakesOneFileOnce()
    {
        var link = await OfferAsync("แผน.pdf");

        Assert.Equal(64, link.MaxBytes);
        Assert.Equal(UploadState.Stored, (await SendAsync(link.Address, "หลักฐาน")).State);
        Assert.Equal(UploadState.Exists, (await SendAsync(link.Address, "อีกครั้ง")).State);
        var file = Assert.Single(await _pipeline.Get<IEvidenceStore>().ListAsync("", Stop).ToListAsync(Stop));
        Assert.Equal("2568/3400102/1.1/แผน.pdf", file.Path);
    }

    [Fact]
    public async Task Upload_TwoFilesOnOneLinkAtOnce_FirstToArriveWinsAndTheOtherIsToldSo()
    {
        var link = await OfferAsync("แผน.pdf");
        await using var slow = new HeldStream("%PDF-ช้า");
        var first = SendAsync(link.Address, slow);
        // The first sender has found no file and is sending when the second begins and ends.
        await slow.Asked;
        Assert.Equal(UploadState.Stored, (await SendAsync(link.Address, "เร็ว")).State);
        slow.Release();

        var late = await first;

        Assert.Equal(UploadState.Exists, late.State);
        Assert.Contains("ขอลิงก์ใหม่", late.Message, StringComparison.Ordinal);
        await using var content = await _pipeline.Get<IEvidenceStore>().OpenAsync("2568/3400102/1.1/แผน.pdf", Stop);
        Assert.Equal("%PDF-เร็ว", await new StreamReader(content!.Content).ReadToEndAsync(Stop));
        Assert.Empty(Directory.GetFiles(Path.Combine(_pipeline.Folders.EvidenceFolder, ".lpa")));
    }

    [Theory]
    [InlineData("path", "2568/3400102/1.2/แผน.pdf")]
    [InlineData("expires", "99999999999")]
    [InlineData("max", "1000000")]
    [InlineData("signature", "00")]
    [InlineData("signature", "")]
    public async Task Upload_LinkWithAnythingChanged_IsRefused(string name, string value)
    {
        var link = await OfferAsync("แผน.pdf");
        var query = HttpUtility.ParseQueryString(link.Address.Query);
        query[name] = value;

        var changed = new UriBuilder(link.Address) { Query = query.ToString() }.Uri;

        Assert.Equal(UploadState.Refused, (await SendAsync(changed, "x")).State);
        Assert.Empty(await _pipeline.Get<IEvidenceStore>().ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Upload_MoreBytesThanStated_IsRefusedAndLeavesNothing()
    {
        var link = await OfferAsync("แผน.pdf");
        Assert.Equal(UploadState.TooLarge, (await SendAsync(link.Address, new string('x', 65))).State);
        Assert.Empty(await _pipeline.Get<IEvidenceStore>().ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public void Check_AfterItsTime_IsRefused()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var tickets = new UploadTickets(() => _pipeline.Get<SqliteStateFile>().Secret("links"), _pipeline.Folders.PublicAddress, clock);
        var query = HttpUtility.ParseQueryString(
            tickets.CreateLink("2568/3400102/1.1/a.pdf", clock.GetUtcNow().AddMinutes(30), 64).Address.Query
        );

        bool Good() =>
            tickets.Check(query["path"]!, long.Parse(query["expires"]!), long.Parse(query["max"]!), query["signature"]!) is not null;

        Assert.True(Good());

        clock.Advance(TimeSpan.FromMinutes(31));

        Assert.False(Good());
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    [InlineData(9 * 365 * 24, false)]
    public void Check_SignedForHours_IsGoodForNoLongerThanALinkMayLive(int hours, bool isGood)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var tickets = new UploadTickets(() => _pipeline.Get<SqliteStateFile>().Secret("links"), _pipeline.Folders.PublicAddress, clock);
        var link = tickets.CreateLink("2568/3400102/1.1/a.pdf", clock.GetUtcNow().AddHours(hours), 64);

        var ticket = Check(tickets, link);

        Assert.Equal(isGood, ticket is not null);
    }

    [Fact]
    public async Task Check_SecretWasRotatedMeanwhile_RefusesOldLinksAndTakesNewOnes()
    {
        var state = _pipeline.Get<SqliteStateFile>();
        var tickets = new UploadTickets(() => state.Secret("links"), _pipeline.Folders.PublicAddress, TimeProvider.System);
        var expires = TimeProvider.System.GetUtcNow().AddMinutes(30);
        var old = tickets.CreateLink("2568/3400102/1.1/a.pdf", expires, 64);
        Assert.NotNull(Check(tickets, old));

        await state.RotateSecretAsync("links", Stop);

        Assert.Null(Check(tickets, old));
        Assert.NotNull(Check(tickets, tickets.CreateLink("2568/3400102/1.1/a.pdf", expires, 64)));
    }

    private static UploadTicket? Check(UploadTickets tickets, UploadLink link)
    {
        var query = HttpUtility.ParseQueryString(link.Address.Query);
        return tickets.Check(query["path"]!, long.Parse(query["expires"]!), long.Parse(query["max"]!), query["signature"]!);
    }

    [Theory]
    [InlineData("แผน.pdf", "")]
    [InlineData("แผน.pdf", "PK\u0003\u0004 word/document.xml")]
    [InlineData("แผน.pdf", "<html>")]
    [InlineData("ภาพ.png", "%PDF-1.7")]
    [InlineData("แผน.docx", "%PDF-1.7")]
    public async Task Upload_EmptyOrOfAnotherKind_IsRefusedAndTheLinkStaysGood(string name, string text)
    {
        var link = await OfferAsync(name);
        using var wrong = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var right = new MemoryStream(Begin(name));

        var refused = await SendAsync(link.Address, wrong);
        var stored = await SendAsync(link.Address, right);

        Assert.Equal(UploadState.OtherKind, refused.State);
        Assert.Contains("ลิงก์เดิม", refused.Message, StringComparison.Ordinal);
        Assert.Equal(UploadState.Stored, stored.State);
    }

    private static byte[] Begin(string name) =>
        Path.GetExtension(name) switch
        {
            ".pdf" => [.. "%PDF-1.7"u8],
            ".png" => [0x89, .. "PNG\r\n"u8],
            _ => [.. "PK\u0003\u0004"u8],
        };

    [Theory]
    [InlineData(83, true)]
    [InlineData(84, false)]
    [InlineData(119, false)]
    public async Task Offer_LongThaiName_IsTakenAsLongAsItCanBeStored(int letters, bool isTaken)
    {
        var offer = await _pipeline.Get<OfferUpload>().RunAsync("2568/3400102/1.1", new string('ก', letters) + ".pdf", Stop);

        Assert.Equal(isTaken, offer.Link is not null);
        Assert.True(isTaken || offer.Problem!.Contains("83 ตัวอักษร", StringComparison.Ordinal), offer.Problem);
        if (offer.Link is { } link)
        {
            Assert.Equal(UploadState.Stored, (await SendAsync(link.Address, "ยาว")).State);
        }
    }

    [Theory]
    [InlineData("~$แผน.pdf")]
    [InlineData(".แผน.pdf")]
    [InlineData(".lpa.pdf")]
    public async Task Offer_NameThatIsNeverRead_SaysWhy(string name)
    {
        var offer = await _pipeline.Get<OfferUpload>().RunAsync("2568/3400102/1.1", name, Stop);

        Assert.Null(offer.Link);
        Assert.Contains("ระบบไม่อ่านไฟล์เช่นนี้", offer.Problem!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("แผน.exe")]
    [InlineData("x/../../state.db")]
    [InlineData("a/b.pdf")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Offer_NameThatIsNoPdfName_SaysInThaiWhatIsWanted(string? name)
    {
        var offer = await _pipeline.Get<OfferUpload>().RunAsync("2568/3400102/1.1", name, Stop);
        Assert.Null(offer.Link);
        Assert.Contains(".pdf", offer.Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_UnknownIndicator_IsRefusedBeforeTheFileIsSent() =>
        Assert.Equal(
            RejectionReason.UnknownIndicator,
            (await _pipeline.Get<OfferUpload>().RunAsync("2568/3400102/8.8", "แผน.pdf", Stop)).Reason
        );

    private async Task<UploadLink> OfferAsync(string name) =>
        (await _pipeline.Get<OfferUpload>().RunAsync("2568/3400102/1.1", name, Stop)).Link!;

    private async Task<UploadReceipt> SendAsync(Uri address, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-" + text));
        return await SendAsync(address, content);
    }

    private async Task<UploadReceipt> SendAsync(Uri address, Stream content)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        return await _pipeline
            .Get<ReceiveUpload>()
            .RunAsync(query["path"]!, long.Parse(query["expires"]!), long.Parse(query["max"]!), query["signature"] ?? "", content, Stop);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();
}
