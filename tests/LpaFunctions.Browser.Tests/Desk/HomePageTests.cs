using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>The first page that somebody sees.</summary>
public sealed class HomePageTests(ChromiumRun chromium)
{
    private static readonly Appointment Assessor = new() { Role = Role.Assessor, Lgos = [LgoCode.Parse("3400102", null)] };

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Home_OfAnAssessor_HasNoBarrierNoComplaintAndNoSidewaysScroll(int width)
    {
        await using var window = await chromium.SignInAsync(Assessor, "นาง <script>alert(1)</script> \"ทดสอบ\" \u202Eกลับ", width);

        Assert.Empty(await window.FindBarriersAsync());
        Assert.Empty(window.Complaints);
        Assert.True(await window.SidewaysAsync() <= 0);
    }
}
