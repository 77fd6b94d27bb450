using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reports.Status;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Tests.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class StatusPageTests : IAsyncDisposable
{
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task RunAsync_SomeEvidence_OrdersDomainsAndGainsAndShowsTheClaim()
    {
        await _services.PutAsync("1.1", "a.pdf", Number("projects_funded", 72), Number("projects_planned", 100), Number("self_marks", 5));

        var status = await _services.Get<ShowStatus>().RunAsync(Year, Lgo, TestContext.Current.CancellationToken);

        Assert.Equal(DomainId.D1, status!.ByStrength[0]);
        Assert.Equal(5, status.Gains.Count);
        Assert.Equal((375m, 4m, "ต่ำกว่า 70"), (status.TotalFull, status.TotalMarks, status.Band));
        var indicator = status.Domains[0].Indicators[0];
        Assert.Equal((IndicatorState.Awarded, 1m), (indicator.Result.State, indicator.ClaimGap));
    }

    [Fact]
    public async Task Render_FileNameWithMarkup_IsShownAsText()
    {
        await _services.PutPlanAsync("<script>alert(1).pdf", 84, 100);
        var status = await _services.Get<ShowStatus>().RunAsync(Year, Lgo, TestContext.Current.CancellationToken);

        var html = StatusPage.Render(status!);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("รายการตรวจสอบก่อนรับการประเมิน LPA ปี 2568 เทศบาลนครขอนแก่น", html, StringComparison.Ordinal);
        Assert.Contains(
            "ผ่าน หมายถึง ค่าเฉลี่ยร้อยละของห้าด้านไม่น้อยกว่าร้อยละ 70.00 (แสดงคู่กัน: ผ่านทุกด้าน",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Render_NoData_IsADashAndNeverZero()
    {
        var status = await _services.Get<ShowStatus>().RunAsync(Year, Lgo, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(">0/5<", StatusPage.Render(status!), StringComparison.Ordinal);
        Assert.Contains(">–/5<", StatusPage.Render(status!), StringComparison.Ordinal);
    }
}
