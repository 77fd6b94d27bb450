using System.Net;
using System.Net.Http.Json;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>What is personal and was put into the system is seen by those whose work it is, and by nobody else.</summary>
public sealed class NobodyLearnsTests(PlantedHost planted) : IClassFixture<PlantedHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private const string Own = PlantedHost.Own;
    private const string Other = PlantedHost.Other;

    public static TheoryData<string> PublicAddresses =>
        ["", "open-data/", "open-data/lpa/2568/40/v1/", "2568/40/", $"2568/40/{Own}/", "api/health", "api/openapi.json", "api/nothing"];

    public static TheoryData<string> OwnAddresses =>
        [
            $"api/status/2568/{Own}",
            $"api/status/2568/{Own}/1.1",
            $"api/files/2568/{Own}/1.1",
            $"api/notes/2568/{Own}",
            $"api/decisions/2568/{Own}",
            $"api/marks/2568/{Own}/1.1",
            $"api/facts/2568/{Own}",
            $"api/rework/2568/{Own}",
            $"desk/lgo/2568/{Own}",
            $"desk/lgo/2568/{Own}/1.1",
            $"desk/rework/2568/{Own}",
            $"desk/assess/2568/{Own}/1.1",
            "desk/province/2568/40",
            "desk/province/2568/40/rejections",
            "desk/province/2568/40/returned",
            "desk/province/2568/40/people",
            "api/progress/2568/40",
        ];

    public static TheoryData<string> OtherAddresses =>
        [
            "desk",
            "api/me",
            "api/rejections",
            "api/rulebooks/2568",
            $"api/status/2568/{Other}",
            $"api/files/2568/{Other}/1.1",
            $"api/notes/2568/{Other}",
            $"desk/lgo/2568/{Other}",
            $"desk/lgo/2568/{Other}/1.1",
        ];

    [Fact]
    public async Task Store_WhatStoodInEvidenceAndScan_IsThere()
    {
        var read = await planted.KeptAsync(PlantedHost.Files[0]);
        var scanned = await planted.KeptAsync($"{PlantedHost.Evidence}สแกน.pdf");

        // Or the rest would prove nothing: what never came in is found nowhere.
        Assert.Contains(Planted.Numbers[0], read);
        Assert.Contains(Planted.NumberInScan, scanned);
    }

    [Fact]
    public async Task Reader_WhatStandsInEvidenceAndScan_IsSeenByIt()
    {
        var read = Planted.In(await planted.ReadAsync(PlantedHost.Files[0]));
        var scanned = Planted.In(await planted.ReadAsync($"{PlantedHost.Evidence}สแกน.pdf"));

        Assert.Contains("หยั่งรากหลักฐาน", read);
        Assert.Contains(Planted.Numbers[0], read);
        Assert.Contains(Planted.InScan, scanned);
        Assert.Contains(Planted.NumberInScan, scanned);
    }

    [Fact]
    public void Import_WhatStandsInTheWorkbook_IsSeenByItsReader()
    {
        var sheets = WorkbookSheets.Read(PlantedWorkbook.Write(Planted.InWorkbook), "table.xlsx", new SheetLimits());

        Assert.Equal(2, sheets.Count);
        Assert.All(sheets, sheet => Assert.Contains(Planted.InWorkbook, sheet.Rows.SelectMany(row => row.Cells)));
    }

    [Theory]
    [InlineData("หยั่งรากเจ้าหน้าที่")]
    [InlineData("หยั่งรากผู้ประเมิน")]
    [InlineData("หยั่งรากจังหวัด")]
    public async Task Province_AsksForItsPeople_SeesThem(string expected) =>
        Assert.Contains(expected, await FoundAsync(planted.Province, "desk/province/2568/40/people"));

    [Theory]
    [InlineData("open-data")]
    [InlineData("site")]
    public void Published_Files_HoldNothingPersonal(string folder)
    {
        var files = Directory.GetFiles(planted.Data[folder], "*", SearchOption.AllDirectories);

        Assert.True(files.Length > 50, $"{files.Length} files");
        Assert.Empty(files.SelectMany(f => Planted.In(File.ReadAllBytes(f)).Concat(Planted.In(f)).Select(found => $"{f}: {found}")));
    }

    [Theory]
    [MemberData(nameof(PublicAddresses))]
    public async Task Public_Answers_HoldNothingPersonal(string address) => Assert.Empty(await FoundAsync(planted.Anybody, address));

    [Theory]
    [MemberData(nameof(OwnAddresses))]
    public async Task Stranger_AsksForWhatIsOfAnother_IsRefusedAndLearnsNothing(string address)
    {
        foreach (var client in new[] { planted.Stranger, planted.Anybody })
        {
            using var answer = await client.GetAsync(address, Token);

            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound });
            Assert.Empty(Planted.In(await answer.Content.ReadAsByteArrayAsync(Token)));
        }
    }

    [Fact]
    public async Task Stranger_AsksForAFileOfAnother_CannotTellWhetherItIsThere()
    {
        var there = await planted.Stranger.GetAsync($"api/evidence/{PlantedHost.Files[0]}", Token);
        var not = await planted.Stranger.GetAsync($"api/evidence/{PlantedHost.Evidence}ไม่มี.pdf", Token);

        Assert.Equal(not.StatusCode, there.StatusCode);
        Assert.Equal(await not.Content.ReadAsStringAsync(Token), await there.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [MemberData(nameof(OtherAddresses))]
    public async Task Stranger_AsksForTheirOwn_LearnsNothingOfAnother(string address) =>
        Assert.Empty(await FoundAsync(planted.Stranger, address));

    [Theory]
    [InlineData("province", "html")]
    [InlineData("province", "csv")]
    [InlineData("province", "xlsx")]
    [InlineData("lgo", "html")]
    [InlineData("letter", "html")]
    [InlineData("certificates", "html")]
    public async Task Report_OfAnotherLgo_HoldsNothingPersonal(string kind, string format)
    {
        var asked = new
        {
            kind,
            format,
            lgo = kind is "lgo" or "certificates" ? Other : null,
        };
        using var answer = await planted.Province.PostAsync("api/reports/2568/40", JsonContent.Create(asked), Token);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        Assert.Empty(Planted.In(await answer.Content.ReadAsByteArrayAsync(Token)));
    }

    [Fact]
    public void Log_OfTheHost_NamesFilesByTheirIds()
    {
        Assert.Contains("was refused", planted.Log, StringComparison.Ordinal);
        Assert.Empty(Planted.In(planted.Log));
    }

    [Fact]
    public void Figures_OfThePipeline_HaveTagsWithoutNames()
    {
        Assert.Contains("outcome=read", planted.Figures, StringComparison.Ordinal);
        Assert.Empty(Planted.In(planted.Figures));
    }

    [Theory]
    [InlineData("api/status/2568/" + Own, "หยั่งรากชื่อไฟล์")]
    [InlineData("api/decisions/2568/" + Own, "หยั่งรากเหตุผล")]
    [InlineData("api/decisions/2568/" + Own, "หยั่งรากอนุมัติ")]
    [InlineData("api/notes/2568/" + Own, "หยั่งรากชี้แจง")]
    [InlineData("api/notes/2568/" + Own, "3409912345674")]
    [InlineData("api/rejections", "หยั่งรากชื่อไฟล์")]
    public async Task Owner_AsksForTheirOwn_SeesIt(string address, string expected) =>
        Assert.Contains(expected, await FoundAsync(planted.Owner, address));

    private static async Task<IReadOnlyList<string>> FoundAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Token);
        return [.. Planted.In(await answer.Content.ReadAsByteArrayAsync(Token)).Distinct()];
    }
}
