using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Tests.Hosting;
using LpaFunctions.Testing.People;

namespace LpaFunctions.LocalHost.Tests.Desk;

/// <summary>What an LGO says of its result: on its sheet, and over HTTP.</summary>
public sealed partial class LgoCommentTests : OnAHost
{
    private const string Lgo = "3400102";
    private const string Sheet = $"desk/lgo/2568/{Lgo}";
    private const string Api = $"api/comments/2568/{Lgo}";
    private const string WithANumber = "ขอบคุณ ติดต่อ ๐๘๑-๒๓๔ ๕๖๗๘";

    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [LgoCode.Parse(Lgo, null)] };
    private static readonly Appointment Assessor = new() { Role = Role.Assessor, Lgos = [LgoCode.Parse(Lgo, null)] };

    [Fact]
    public async Task Comment_WrittenOnTheSheet_StandsThereAndOverHttpUntilItIsTakenBack()
    {
        using var officer = await PersonAsync(Officer);

        var written = await SayAsync(officer, "น้ำท่วมสองเดือน\r\n<b>จึงส่งช้า</b>", seen: "");
        var overHttp = await officer.GetFromJsonAsync<JsonElement>(Api, Token);
        var taken = await SayAsync(officer, "", Seen().Match(written).Groups[1].Value);

        Assert.Contains("เมื่อจังหวัดประกาศผลครั้งถัดไป", written, StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"said\"><bdi>น้ำท่วมสองเดือน\n&lt;b&gt;จึงส่งช้า&lt;/b&gt;</bdi></p>",
            written,
            StringComparison.Ordinal
        );
        Assert.Equal("น้ำท่วมสองเดือน\n<b>จึงส่งช้า</b>", overHttp.GetProperty("text").GetString());
        Assert.Contains("ไม่มีความเห็นแล้ว", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("<p class=\"said\">", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_WithANumberOfAPerson_IsRefusedAndComesBackToBeMended()
    {
        using var officer = await PersonAsync(Officer);

        var refused = await SayAsync(officer, WithANumber, seen: "");
        using var overHttp = await PutAsync(officer, WithANumber, seen: null);
        var kept = await officer.GetFromJsonAsync<JsonElement>(Api, Token);

        Assert.Contains("ดูเหมือนเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์", refused, StringComparison.Ordinal);
        Assert.Contains($"{WithANumber}</textarea>", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, overHttp.StatusCode);
        Assert.Equal("", kept.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Comment_OverOneThatWasNotSeen_IsRefused()
    {
        using var officer = await PersonAsync(Officer);

        using var first = await PutAsync(officer, "ฉบับหนึ่ง", seen: null);
        using var blind = await PutAsync(officer, "ฉบับสอง", seen: null);
        using var second = await PutAsync(officer, "ฉบับสอง", first.Headers.ETag!.Tag);
        using var late = await PutAsync(officer, "", first.Headers.ETag!.Tag);
        var onTheSheet = await SayAsync(officer, "ฉบับสาม", seen: "");

        HttpStatusCode[] expected =
        [
            HttpStatusCode.OK,
            HttpStatusCode.PreconditionFailed,
            HttpStatusCode.OK,
            HttpStatusCode.PreconditionFailed,
        ];
        Assert.Equal(expected, new[] { first, blind, second, late }.Select(a => a.StatusCode));
        Assert.Contains("มีผู้อื่นใน อปท. แก้ความเห็นไปแล้ว", onTheSheet, StringComparison.Ordinal);
        Assert.Contains("<bdi>ฉบับสอง</bdi>", onTheSheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_ByAnybodyButTheLgo_IsReadAndNotWritten()
    {
        using var officer = await PersonAsync(Officer);
        using var assessor = await PersonAsync(Assessor);
        using var office = await Callers.ProvinceAsync(Host.Services, Host.Address, "40", Token);
        using var first = await PutAsync(officer, "ของเรา", seen: null);

        using var byAssessor = await PutAsync(assessor, "ของเขา", first.Headers.ETag!.Tag);
        using var byOffice = await PutAsync(office, "ของเขา", first.Headers.ETag!.Tag);
        var onTheSheet = await SayAsync(office, "ของเขา", seen: "");
        var read = await assessor.GetFromJsonAsync<JsonElement>(Api, Token);

        Assert.Equal(HttpStatusCode.Forbidden, byAssessor.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, byOffice.StatusCode);
        Assert.Contains("เฉพาะเจ้าหน้าที่ของ อปท. เขียนความเห็นได้", onTheSheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea id=\"comment-text\"", onTheSheet, StringComparison.Ordinal);
        Assert.Equal("ของเรา", read.GetProperty("text").GetString());
    }

    private Task<HttpClient> PersonAsync(Appointment role) => Callers.PersonAsync(Host.Services, Host.Address, role, "นางสาวทดสอบ", Token);

    private static async Task<string> SayAsync(HttpClient client, string text, string seen)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["do"] = "comment",
                ["text"] = text,
                ["if-match"] = seen,
            }
        );
        using var answer = await client.PostAsync(Sheet, form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string text, string? seen)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Api) { Content = JsonContent.Create(new { text }) };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(seen));
        }

        return await client.SendAsync(request, Token);
    }

    [GeneratedRegex("value=\"comment\"><input type=\"hidden\" name=\"if-match\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();
}
