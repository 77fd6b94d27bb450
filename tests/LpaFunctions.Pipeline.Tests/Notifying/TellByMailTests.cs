using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Notifying;
using LpaFunctions.Pipeline.People;
using SmtpServer.Protocol;

namespace LpaFunctions.Pipeline.Tests.Notifying;

/// <summary>Officers are told by mail what was sent back, over a real SMTP server on this machine.</summary>
public sealed class TellByMailTests : IAsyncLifetime
{
    private readonly OfficeMail _office = new();
    private PipelineUnderTest _pipeline = null!;

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    public async ValueTask InitializeAsync()
    {
        _pipeline = With(("Host", "127.0.0.1"), ("Port", $"{_office.Port}"), ("StartTls", "false"));
        var request = new DecisionRequest
        {
            Indicator = IndicatorId.Parse("2.3", null),
            Kind = DecisionKind.SendBack,
            Reason = "ขาดลายมือชื่อ",
            IfMatch = "*",
        };
        var list = new DecisionList("ผู้ประเมินทดสอบ", [request]);
        await _pipeline.Get<DecideIndicators>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, list, Stop);
        await _pipeline.DrainAsync();
    }

    [Fact]
    public async Task Tell_OfficerWithAnAddress_GetsWhatWasSentBackAndCountsAsTold()
    {
        await InviteAsync("officer@example.go.th");

        var problem = await TellAsync();

        Assert.Null(problem);
        var mail = Assert.Single(_office.Taken);
        Assert.Equal(["officer@example.go.th"], mail.To);
        Assert.Contains("2.3", mail.Body, StringComparison.Ordinal);
        Assert.Contains("ขาดลายมือชื่อ", mail.Body, StringComparison.Ordinal);
        Assert.Equal(ToldLgo.Mail, Assert.Single(await ListAsync()).Told!.Way);
    }

    [Fact]
    public async Task Tell_NobodyWithAnAddress_SaysSoAndIsNotTold()
    {
        await InviteAsync(mail: null);

        var problem = await TellAsync();

        Assert.Contains("ยังไม่มีอีเมล", problem, StringComparison.Ordinal);
        Assert.Empty(_office.Taken);
        Assert.False(Assert.Single(await ListAsync()).IsTold);
    }

    [Fact]
    public async Task Tell_ServerThatRefuses_IsNotToldAndSaysTheNumber()
    {
        await InviteAsync("officer@example.go.th");
        _office.Refusal = SmtpResponse.MailboxUnavailable;

        var problem = await TellAsync();

        Assert.Contains("550", problem, StringComparison.Ordinal);
        Assert.False(Assert.Single(await ListAsync()).IsTold);
    }

    [Fact]
    public async Task Send_ServerWithoutTlsWhereTlsIsAsked_SendsNothing()
    {
        await InviteAsync("officer@example.go.th");
        var returned = Assert.Single(await ListAsync());
        await using var strict = With(("Host", "127.0.0.1"), ("Port", $"{_office.Port}"));

        var problem = await strict.Get<TellByMail>().SendAsync(PipelineUnderTest.Year, returned, Stop);

        Assert.NotNull(problem);
        Assert.Empty(_office.Taken);
    }

    [Fact]
    public async Task Send_NobodyListens_SaysThatTheServerIsAway()
    {
        await InviteAsync("officer@example.go.th");
        var returned = Assert.Single(await ListAsync());
        await _office.StopAsync();

        var problem = await _pipeline.Get<TellByMail>().SendAsync(PipelineUnderTest.Year, returned, Stop);

        Assert.Contains("ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้", problem, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _pipeline.DisposeAsync();
        await _office.DisposeAsync();
    }

    private static PipelineUnderTest With(params (string Name, string Value)[] settings) =>
        new([("Pipeline:Mail:From", "lpa@example.go.th"), .. settings.Select(s => ($"Pipeline:Mail:{s.Name}", s.Value))]);

    private async Task InviteAsync(string? mail)
    {
        var officer = new Appointment { Role = Role.Officer, Lgos = [PipelineUnderTest.Lgo] };
        var link = await _pipeline.Get<InvitePerson>().RunAsync("สมชาย อปท", officer, Stop);
        await _pipeline.Get<ManagePeople>().SetMailAsync(link.Person.Id, mail, Stop);
    }

    private Task<IReadOnlyList<ReturnedLgo>> ListAsync() =>
        _pipeline.Get<ReturnedWork>().ListAsync(PipelineUnderTest.Year, ProvinceCode.Parse("40", null), Stop);

    private async Task<string?> TellAsync()
    {
        var place = new ProvinceProgressPlace(PipelineUnderTest.Year, ProvinceCode.Parse("40", null));
        HashSet<LgoCode> all = [PipelineUnderTest.Lgo];
        var results = await _pipeline.Get<ReturnedWork>().TellAsync(place, all, ToldLgo.Mail, "สมหญิง จังหวัด", Stop);
        return Assert.Single(results).Value;
    }
}
