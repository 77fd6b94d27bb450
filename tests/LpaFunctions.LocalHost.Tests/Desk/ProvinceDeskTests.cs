using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Tests.Hosting;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Desk;

/// <summary>The pages of a province over HTTP, as a browser without script uses them.</summary>
public sealed partial class ProvinceDeskTests : OnAHost
{
    private const string Desk = "desk/province/2568/40";

    [Fact]
    public async Task Progress_Filters_ShowWhatTheyName()
    {
        using var office = await OfficeAsync();

        var all = await office.GetStringAsync(Desk, Token);
        var district = await office.GetStringAsync($"{Desk}?district={Uri.EscapeDataString("น้ำพอง")}", Token);
        var none = await office.GetStringAsync($"{Desk}?open=sheet", Token);

        Assert.Contains("225 จาก 225 แห่ง", all, StringComparison.Ordinal);
        Assert.Matches("<h2>[1-9][0-9]? จาก 225 แห่ง", district);
        Assert.Contains("<h2>0 จาก 225 แห่ง", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_OverAllLgos_IsTheSameAsJsonAndOnThePage()
    {
        using var office = await OfficeAsync();

        var page = await office.GetStringAsync($"{Desk}/indicators?indicator=4.1", Token);
        var json = await office.GetFromJsonAsync<JsonElement>("api/progress/2568/40/4.1", Token);
        using var unknown = await office.GetAsync("api/progress/2568/40/99.99", Token);
        using var foreign = await office.GetAsync("api/progress/2568/22/4.1", Token);

        var lgos = json.GetProperty("lgos").GetArrayLength();
        Assert.Contains($"<h2>{lgos} จาก {lgos} แห่ง", page, StringComparison.Ordinal);
        Assert.Equal(lgos, json.GetProperty("counts").GetProperty("none").GetInt32());
        Assert.Equal("4.1", json.GetProperty("indicator").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task Facts_StatedOnThePage_AreKeptAndOnlyWhatDiffersIsWritten()
    {
        using var office = await OfficeAsync();

        var told = await PostAsync(office, "desk/facts/2568/3400102", ("do", "state"), ("fact-has-school", "no"));
        var again = await PostAsync(office, "desk/facts/2568/3400102", ("do", "state"), ("fact-has-school", "no"));
        var facts = await office.GetStringAsync("api/facts/2568/3400102", Token);
        var taken = await PostAsync(office, "desk/facts/2568/3400102", ("do", "state"), ("fact-has-school", ""));

        Assert.Contains("บันทึกแล้ว 1 ข้อ", told, StringComparison.Ordinal);
        Assert.Contains("จึงไม่มีอะไรเปลี่ยน", again, StringComparison.Ordinal);
        Assert.Contains("\"has-school\":false", facts, StringComparison.Ordinal);
        Assert.Contains("บันทึกแล้ว 1 ข้อ", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_OfAnOfficer_IsKeptAndWhatIsNoneIsRefused()
    {
        using var office = await OfficeAsync();
        var invite = Host.Services.GetRequiredService<InvitePerson>();
        var officer = await invite.RunAsync("ก", new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("3400102", null)] }, Token);
        var id = officer.Person.Id;

        var kept = await PostAsync(office, $"{Desk}/people", ("do", "mail"), ("person", id), ("mail", "a@example.go.th"));
        var refused = await PostAsync(office, $"{Desk}/people", ("do", "mail"), ("person", id), ("mail", "a@b.th, c@d.th"));

        Assert.Contains("value=\"a@example.go.th\"", kept, StringComparison.Ordinal);
        Assert.Contains("ไม่ใช่อีเมล", refused, StringComparison.Ordinal);
        var state = await Host.Services.GetRequiredService<PeopleRecords>().LoadAsync(Token);
        Assert.Equal("a@example.go.th", state.People.Find(id)!.Mail);
    }

    [Fact]
    public async Task ClosingDate_Set_StandsOnThePagesOfTheLgos()
    {
        using var office = await OfficeAsync();

        var told = await PostAsync(office, Desk, ("do", "closing"), ("date", "2026-08-31"));
        var sheet = await office.GetStringAsync("desk/lgo/2568/3400102", Token);

        Assert.Contains("31 สิงหาคม 2569", told, StringComparison.Ordinal);
        Assert.Contains("ปิดรับหลักฐานวันที่ <strong>31 สิงหาคม 2569</strong>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_OfAnOfficer_GivesALinkThatOpensTheirLgoAndNoOther()
    {
        using var office = await OfficeAsync();

        var told = await PostAsync(
            office,
            $"{Desk}/people",
            ("do", "invite"),
            ("name", "<script>นาง'ก\""),
            ("role", "Officer"),
            ("place", "3400102")
        );
        var secret = Link().Match(told).Groups[1].Value;
        var cookie = await Host.Services.GetRequiredService<SignIn>().JoinAsync(secret, "test", Token);
        using var officer = new HttpClient { BaseAddress = Host.Address };
        officer.DefaultRequestHeaders.Add("Cookie", $"lpa-device={cookie}");
        using var own = await officer.GetAsync("desk/lgo/2568/3400102", Token);
        using var other = await officer.GetAsync("desk/lgo/2568/5400701", Token);

        Assert.DoesNotContain("<script>นาง", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Theory]
    [InlineData("Central", "")]
    [InlineData("Operator", "")]
    [InlineData("Officer", "2220101")]
    [InlineData("Officer", "")]
    [InlineData("Nobody", "3400102")]
    public async Task Invite_BeyondTheProvince_IsRefused(string role, string place)
    {
        using var office = await OfficeAsync();

        var told = await PostAsync(office, $"{Desk}/people", ("do", "invite"), ("name", "ก"), ("role", role), ("place", place));

        Assert.DoesNotMatch(Link(), told);
        var state = await Host.Services.GetRequiredService<PeopleRecords>().LoadAsync(Token);
        Assert.Single(state.People.People);
    }

    [Fact]
    public async Task Remove_OfPeople_ReachesThoseOfTheProvinceOnly()
    {
        using var office = await OfficeAsync();
        var invite = Host.Services.GetRequiredService<InvitePerson>();
        var officer = await invite.RunAsync("ก", new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("3400102", null)] }, Token);
        var foreign = await invite.RunAsync("ข", new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("2220101", null)] }, Token);

        foreach (var person in new[] { officer, foreign })
        {
            await PostAsync(office, $"{Desk}/people", ("do", "remove"), ("person", person.Person.Id));
        }

        var themselves = await PostAsync(office, $"{Desk}/people", ("do", "remove"), ("person", "p1"));

        var left = (await Host.Services.GetRequiredService<PeopleRecords>().LoadAsync(Token)).People;
        Assert.Null(left.Find(officer.Person.Id));
        Assert.NotNull(left.Find(foreign.Person.Id));
        Assert.Contains("ถอนสิทธิ์ของตนเองไม่ได้", themselves, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announce_ByForms_IsPreviewedAndThenStands()
    {
        using var office = await OfficeAsync();
        using var table = new StringContent(MadeUpTables.Of("40"));
        using var imported = await office.PostAsync("api/imports/2568/40?name=result.csv", table, Token);

        var preview = await PostAsync(office, $"{Desk}/announce", ("do", "preview"), ("letter", "ที่ ขก 1 \"<b>\""));
        var before = await office.GetStringAsync($"{Desk}/announce", Token);
        var announced = await PostAsync(office, $"{Desk}/announce", ("do", "announce"), ("letter", "ที่ ขก 1"));
        var after = await office.GetStringAsync($"{Desk}/announce", Token);

        Assert.Contains("<section id=\"preview\">", preview, StringComparison.Ordinal);
        Assert.Contains("อปท. ที่มีผล 225 จาก 225 แห่ง", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("ประกาศแล้วรุ่นที่", before, StringComparison.Ordinal);
        Assert.Contains("ประกาศรุ่นที่ 1 แล้ว", announced, StringComparison.Ordinal);
        Assert.Contains("ประกาศแล้วรุ่นที่ 1", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ByForms_IsPreviewedAndThenTakenOverWhatWasSeen()
    {
        using var office = await OfficeAsync();
        var preview = await UploadAsync(office, "ผล\"<b>.csv", MadeUpTables.Of("40"));
        var before = await office.GetStringAsync(Desk + "/announce", Token);

        var taken = await PostAsync(office, $"{Desk}/import", HiddenFields(preview, "take"));
        var again = await PostAsync(office, $"{Desk}/import", HiddenFields(preview, "take"));
        var announced = await PostAsync(office, $"{Desk}/announce", ("do", "preview"));

        Assert.Contains("นำเข้าได้ 225 แถว: เพิ่ม 225 แห่ง เปลี่ยน 0 แห่ง", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>.csv", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("ประกาศแล้วรุ่นที่", before, StringComparison.Ordinal);
        Assert.Contains("นำเข้าแล้ว 225 แห่ง", taken, StringComparison.Ordinal);
        Assert.Contains("มีผู้อื่นนำเข้าผล", again, StringComparison.Ordinal);
        Assert.Contains("อปท. ที่มีผล 225 จาก 225 แห่ง", announced, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithWrongCells_NamesThemAndOffersNothingToTake()
    {
        using var office = await OfficeAsync();
        var lines = MadeUpTables.Of("40").Split('\n');
        lines[1] = string.Join(',', lines[1].Split(',').Select((c, i) => i == 6 ? "<i>สูง" : c));

        var preview = await UploadAsync(office, "ผล.csv", string.Join('\n', lines));
        var none = await PostAsync(office, $"{Desk}/import", ("do", "preview"));

        Assert.Contains("ยังนำเข้าไม่ได้", preview, StringComparison.Ordinal);
        Assert.Contains("เซลล์ G2", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>สูง", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("นำเข้าตามนี้", preview, StringComparison.Ordinal);
        Assert.Contains("ยังไม่ได้เลือกไฟล์", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RowInDoubt_IsSettledOnThePage()
    {
        using var office = await OfficeAsync();
        var table = MadeUpTables.Of("40").Replace(",น้ำพอง,เทศบาลตำบล,น้ำพอง,", ",น้ำพอง,เทศบาลตำบล,น้ำผ่องใส,", StringComparison.Ordinal);

        var preview = await UploadAsync(office, "ผล.csv", table);
        var settled = await PostAsync(office, $"{Desk}/import", [.. HiddenFields(preview, "preview"), ("row-code", "5400701")]);
        var taken = await PostAsync(office, $"{Desk}/import", HiddenFields(settled, "take"));

        Assert.Contains("จับคู่ไม่ได้แน่ 1 แถว", preview, StringComparison.Ordinal);
        Assert.Contains("นำเข้าแล้ว 225 แห่ง", taken, StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(HttpClient office, string name, string table)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("preview"), "do" },
            { new StringContent(table), "file", Uri.EscapeDataString(name) },
        };
        form.Last().Headers.ContentDisposition!.FileName = null;
        form.Last().Headers.ContentDisposition!.FileNameStar = name;
        using var answer = await office.PostAsync($"{Desk}/import", form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    /// <summary>The hidden fields of the form of a page that does a deed, as a browser sends them back.</summary>
    private static (string Name, string Value)[] HiddenFields(string page, string deed)
    {
        var form = Forms()
            .Matches(page)
            .Select(m => m.Value)
            .First(f => f.Contains($"name=\"do\" value=\"{deed}\"", StringComparison.Ordinal));
        return [.. Hidden().Matches(form).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))];
    }

    private Task<HttpClient> OfficeAsync() => Callers.ProvinceAsync(Host.Services, Host.Address, "40", Token);

    private static async Task<string> PostAsync(HttpClient client, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.PostAsync(address, form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    [GeneratedRegex("desk/join[?]t=([A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}
