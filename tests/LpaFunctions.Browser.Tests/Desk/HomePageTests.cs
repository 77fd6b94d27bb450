using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>The first page that somebody sees.</summary>
public sealed class HomePageTests(ChromiumRun chromium)
{
    private static readonly Appointment Assessor = new() { Role = Role.Assessor, Lgos = [LgoCode.Parse("3400102", null)] };

    [Fact]
    public async Task Home_OfAnAssessorAtEveryWidth_HasNoBarrierNoComplaintAndNoSidewaysScroll()
    {
        await using var window = await chromium.SignInAsync(Assessor, "นาง <script>alert(1)</script> \"ทดสอบ\" \u202Eกลับ");

        await window.ExamineAsync("home-assessor");
    }
}
