using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Tests.Publishing;

namespace LpaFunctions.Pipeline.Tests.Scoring;

/// <summary>An LGO whose result came by a table and is announced.</summary>
public sealed class AnnouncedStandingTests : IAsyncLifetime
{
    private readonly PublishingHost _host = new();

    private Lgo First => _host.Lgos(PublishingHost.Phuket)[0];

    public async ValueTask InitializeAsync()
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Status_ImportedAndAnnounced_ShowsTheAnnouncedResult()
    {
        var status = await _host.Get<ShowStatus>().RunAsync(PublishingHost.Year, First.Code, TestContext.Current.CancellationToken);

        Assert.Equal((1, ResultOrigin.Imported, 100m), (status!.Announced!.Version, status.Announced.Origin, status.Announced.TotalMarks));
        Assert.Contains("คะแนนมาจากตารางที่นำเข้า", status.Announced.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ImportedAndAnnounced_IsRefusedAndSaysWhatToDo()
    {
        var request = new DecisionRequest
        {
            Indicator = IndicatorId.Parse("1.1", null),
            Kind = DecisionKind.Override,
            Marks = 5m,
            Reason = "ทดสอบ",
            IfMatch = "*",
        };

        var answers = await _host
            .Get<DecideIndicators>()
            .RunAsync(PublishingHost.Year, First.Code, new DecisionList("ผู้ประเมิน", [request]), TestContext.Current.CancellationToken);

        Assert.Equal(DecisionStatus.Refused, answers![0].Status);
        Assert.Contains("ให้นำเข้าตารางที่แก้แล้ว", answers[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rework_ImportedAndAnnounced_HasNothingToSend()
    {
        var rounds = _host.Get<ReworkRounds>();

        var preview = await rounds.PreviewAsync(PublishingHost.Year, First.Code, TestContext.Current.CancellationToken);

        Assert.Empty(preview!.Items);
        Assert.NotNull(preview.Announced);
        await Assert.ThrowsAsync<FormatException>(() =>
            rounds.OpenAsync(PublishingHost.Year, First.Code, new ReworkRequest("ผู้ประเมิน"), TestContext.Current.CancellationToken)
        );
    }
}
