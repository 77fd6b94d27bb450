using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Tests.Hosting;
using LpaFunctions.Testing.People;

namespace LpaFunctions.LocalHost.Tests.Desk;

/// <summary>The pages of an LGO over HTTP, as a browser without script uses them.</summary>
public sealed partial class LgoSheetTests : OnAHost
{
    private const string Lgo = "3400102";
    private const string Sheet = $"desk/lgo/2568/{Lgo}";
    private const string Nasty = "<script>alert(\"1\")</script> 'x' & \u202Egnp.exe";

    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [LgoCode.Parse(Lgo, null)] };
    private static readonly Appointment Assessor = new() { Role = Role.Assessor, Lgos = [LgoCode.Parse(Lgo, null)] };

    [Fact]
    public async Task Sheet_OfAnOfficer_OrdersIndicatorsByGainAndStaysSmall()
    {
        using var officer = await PersonAsync(Officer);

        var page = await officer.GetStringAsync(Sheet, Token);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 40 * 1024);
        var gains = Gain().Matches(page).Select(m => decimal.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEmpty(gains);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("done")]
    [InlineData("wait")]
    [InlineData("refused")]
    [InlineData("rework")]
    [InlineData("nonsense")]
    public async Task Sheet_EveryPart_IsThereAndSmall(string part)
    {
        using var officer = await PersonAsync(Officer);

        var page = await officer.GetStringAsync($"{Sheet}?show={part}&from=25", Token);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 40 * 1024);
        Assert.Contains("aria-current=\"page\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HandedInReplacedAndTakenBack_KeepsItsHistory()
    {
        using var officer = await PersonAsync(Officer);

        var sent = await PostAsync(officer, $"{Sheet}/1.1", ("do", "send"), File("files", "แผน.pdf", "%PDF-1.4 one"));
        var again = await PostAsync(officer, $"{Sheet}/1.1", ("do", "send"), File("files", "แผน.pdf", "%PDF-1.4 one"));
        var seen = (await FilesAsync(officer))[0].GetProperty("version").GetString()!;
        var replaced = await PostAsync(
            officer,
            $"{Sheet}/1.1",
            ("do", "replace"),
            ("file", "แผน.pdf"),
            ("if-match", seen),
            File("files", "อื่น.pdf", "%PDF-1.4 the second")
        );
        var late = await PostAsync(
            officer,
            $"{Sheet}/1.1",
            ("do", "take-back"),
            ("file", "แผน.pdf"),
            ("if-match", seen),
            ("reason", "ผิดฉบับ")
        );
        var now = (await FilesAsync(officer))[0].GetProperty("version").GetString()!;
        var taken = await PostAsync(
            officer,
            $"{Sheet}/1.1",
            ("do", "take-back"),
            ("file", "แผน.pdf"),
            ("if-match", now),
            ("reason", "ผิดฉบับ")
        );

        Assert.Contains("รับไฟล์แล้ว", sent, StringComparison.Ordinal);
        Assert.Contains("มีไฟล์ชื่อ", again, StringComparison.Ordinal);
        Assert.Contains("แทนด้วยฉบับใหม่แล้ว", replaced, StringComparison.Ordinal);
        Assert.Contains("เปลี่ยนไปจากที่เห็น", late, StringComparison.Ordinal);
        Assert.Contains("ถอนไฟล์แล้ว", taken, StringComparison.Ordinal);
        Assert.Contains("ประวัติไฟล์ 3 รายการ", taken, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(officer));
        var kept = Directory.GetFiles(Path.Combine(Data, "evidence", "2568", Lgo, "1.1")).Select(System.IO.File.ReadAllText);
        Assert.Equal(["%PDF-1.4 one", "%PDF-1.4 the second"], kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Folder_WithSubfolders_GoesToItsIndicators()
    {
        using var officer = await PersonAsync(Officer);

        var page = await PostAsync(
            officer,
            Sheet,
            ("do", "folder"),
            File("files", "หลักฐาน/1.1/แผน.pdf", "%PDF-1.4 a"),
            File("files", "หลักฐาน/2.3/บุคลากร/คำสั่ง.pdf", "%PDF-1.4 b"),
            File("files", "หลักฐาน/Thumbs.db", "x"),
            File("files", "หลักฐาน/ไม่มี/หลง.pdf", "%PDF-1.4 c")
        );

        Assert.Contains("1.1 แผน.pdf: รับไฟล์แล้ว", page, StringComparison.Ordinal);
        Assert.Contains("2.3 บุคลากร/คำสั่ง.pdf: รับไฟล์แล้ว", page, StringComparison.Ordinal);
        Assert.Contains("ไม่มีโฟลเดอร์ชื่อรหัส", page, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(Data, "evidence", "2568", Lgo, "2.3", "บุคลากร", "คำสั่ง.pdf")));
    }

    [Theory]
    [InlineData("../../9999999/1.1/แผน.pdf")]
    [InlineData(".hidden/แผน.pdf")]
    [InlineData(".0123.pdf")]
    [InlineData("แผน.exe")]
    public async Task Put_NameThatLeadsElsewhere_IsRefused(string name)
    {
        using var officer = await PersonAsync(Officer);

        using var answer = await officer.PutAsync($"api/evidence/2568/{Lgo}/1.1/{Uri.EscapeDataString(name)}", Pdf("%PDF-1.4"), Token);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
        Assert.False(Directory.Exists(Path.Combine(Data, "evidence", "2568", "9999999")));
    }

    [Fact]
    public async Task Put_OverTheApi_AsksForTheVersionThatWasSeen()
    {
        using var officer = await PersonAsync(Officer);
        const string Address = $"api/evidence/2568/{Lgo}/1.1/a.pdf";

        using var stored = await officer.PutAsync(Address, Pdf("%PDF-1.4 one"), Token);
        using var blind = await officer.PutAsync(Address, Pdf("%PDF-1.4 two"), Token);
        using var replaced = await SendAsync(officer, HttpMethod.Put, Address, stored.Headers.ETag!.Tag, Pdf("%PDF-1.4 longer"));
        using var stale = await SendAsync(officer, HttpMethod.Delete, Address, stored.Headers.ETag!.Tag, null);
        using var blindly = await officer.DeleteAsync(Address, Token);
        using var taken = await SendAsync(officer, HttpMethod.Delete, Address, replaced.Headers.ETag!.Tag, null);
        using var gone = await SendAsync(officer, HttpMethod.Delete, Address, replaced.Headers.ETag!.Tag, null);

        HttpStatusCode[] expected =
        [
            HttpStatusCode.Created,
            HttpStatusCode.Conflict,
            HttpStatusCode.OK,
            HttpStatusCode.PreconditionFailed,
            HttpStatusCode.PreconditionRequired,
            HttpStatusCode.OK,
            HttpStatusCode.NotFound,
        ];
        Assert.Equal(expected, new[] { stored, blind, replaced, stale, blindly, taken, gone }.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task Note_ObjectionAndAnswer_AreSaidByWhoMay()
    {
        using var officer = await PersonAsync(Officer);
        using var assessor = await PersonAsync(Assessor);

        var early = await PostAsync(assessor, $"{Sheet}/1.1/notes", ("do", "answer"), ("text", "ตอบ"));
        var explained = await PostAsync(officer, $"{Sheet}/1.1/notes", ("do", "explanation"), ("text", Nasty));
        await PostAsync(officer, $"{Sheet}/1.1/notes", ("do", "objection"), ("text", "ไม่เห็นด้วย"));
        var wrongMouth = await PostAsync(officer, $"{Sheet}/1.1/notes", ("do", "answer"), ("text", "ตอบเอง"));
        var open = await officer.GetStringAsync($"{Sheet}?show=talk", Token);
        var answered = await PostAsync(assessor, $"{Sheet}/1.1/notes", ("do", "answer"), ("text", "รับทราบ"));

        Assert.Contains("ยังไม่มีคำชี้แจง", early, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", explained, StringComparison.Ordinal);
        Assert.Contains("<bdi>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &#39;x&#39; &amp; ", explained, StringComparison.Ordinal);
        Assert.Contains("เฉพาะผู้ประเมินหรือจังหวัดตอบได้", wrongMouth, StringComparison.Ordinal);
        Assert.Contains("รอคำตอบข้อโต้แย้ง", open, StringComparison.Ordinal);
        Assert.Contains("รับทราบ", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("รอคำตอบข้อโต้แย้ง", await officer.GetStringAsync($"{Sheet}?show=talk", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_OfAFileOrAPerson_IsTextAndNothingElse()
    {
        using var officer = await PersonAsync(Officer, "<b>\"นาง'ก\"</b>");

        var page = await PostAsync(officer, $"{Sheet}/1.1", ("do", "send"), File("files", "<img src=x>'\u202E.pdf", "%PDF-1.4"));

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_Confirmed_SaysSoToTheProvinceUntilItIsTakenBack()
    {
        using var officer = await PersonAsync(Officer);
        using var office = await Callers.ProvinceAsync(Host.Services, Host.Address, "40", Token);

        await PostAsync(officer, Sheet, ("do", "confirm"));
        var confirmed = await ProgressAsync(office);
        var byOffice = await PostAsync(office, Sheet, ("do", "unconfirm"));
        await PostAsync(officer, Sheet, ("do", "unconfirm"));
        var unconfirmed = await ProgressAsync(office);

        Assert.True(confirmed.TryGetProperty("sheetConfirmedAt", out _));
        Assert.Contains("เฉพาะเจ้าหน้าที่ของ อปท.", byOffice, StringComparison.Ordinal);
        Assert.False(unconfirmed.TryGetProperty("sheetConfirmedAt", out _));
    }

    [Fact]
    public async Task Change_WithoutTheFieldOfTheForm_ChangesNothing()
    {
        using var officer = await PersonAsync(Officer);
        officer.DefaultRequestHeaders.Remove("X-Lpa-Form");

        using var answer = await officer.PostAsync(Sheet, Form([("do", "confirm")]), Token);
        var page = await officer.GetStringAsync(Sheet, Token);
        var mark = Mark().Match(page).Groups[1].Value;
        using var marked = await officer.PostAsync(Sheet, Form([("do", "confirm"), ("lpa-form", mark)]), Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("ยกเลิกการยืนยัน", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, marked.StatusCode);
    }

    private async Task<HttpClient> PersonAsync(Appointment role, string name = "นางสาวทดสอบ") =>
        await Callers.PersonAsync(Host.Services, Host.Address, role, name, Token);

    private static async Task<string> PostAsync(HttpClient client, string address, params IEnumerable<Part> parts)
    {
        using var form = Form(parts);
        using var answer = await client.PostAsync(address, form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static MultipartFormDataContent Form(IEnumerable<Part> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            form.Add(part.Content, $"\"{part.Name}\"");
        }

        return form;
    }

    // As a browser writes it: the name as it is, the path of a chosen folder in it.
    private static Part File(string field, string name, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var plain = name.Replace("\"", "%22", StringComparison.Ordinal);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{Latin(plain)}\"");
        return new Part(field, content);
    }

    // HttpClient writes headers as Latin-1: each byte of the UTF-8 name as one letter is what a browser sends.
    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static ByteArrayContent Pdf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string address,
        string seen,
        HttpContent? content
    )
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(seen));
        return await client.SendAsync(request, Token);
    }

    private static async Task<IReadOnlyList<JsonElement>> FilesAsync(HttpClient client)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>($"api/files/2568/{Lgo}/1.1", Token);
        return [.. answer.GetProperty("files").EnumerateArray()];
    }

    private static async Task<JsonElement> ProgressAsync(HttpClient client)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>("api/progress/2568/40", Token);
        return answer.GetProperty("lgos").EnumerateArray().Single(l => l.GetProperty("code").GetString() == Lgo);
    }

    [GeneratedRegex("ได้อีก ([0-9.]+)")]
    private static partial Regex Gain();

    [GeneratedRegex("name=\"lpa-form\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();

    private sealed record Part(string Name, HttpContent Content)
    {
        public static implicit operator Part((string Name, string Value) field) => new(field.Name, new StringContent(field.Value));
    }
}
