namespace LpaFunctions.Worker.Tests.Http;

/// <summary>Every route of the app with good input and bad, in an order in which the later calls find what the earlier ones made.</summary>
internal static class HttpTable
{
    private const string Lgo = "2568/3400102";
    private const string Results = "อำเภอ,ประเภท,ชื่อ อปท.,ร้อยละ\nเมืองขอนแก่น,เทศบาลนคร,ขอนแก่น,90.00\n";
    private const string Confirm = """{"kind":"confirm","reason":"ตรวจแล้ว"}""";
    private const string Override = """{"kind":"override","marks":3,"reason":"ตรวจแล้ว","approver":"หัวหน้าทีม"}""";

    /// <summary>Functions that show the session, which is another one on each host.</summary>
    public static IReadOnlyList<string> OfTheSession { get; } =
    ["DeskHome", "LgoIndicator", "LgoSheet", "ChangeLgoIndicator", "ChangeLgoSheet", "NoteLgoIndicator", "Me"];

    public static IReadOnlyList<HttpStep> Steps { get; } =
    [
        new("GET", "/api/health"),
        new("GET", "/api/openapi.json"),
        new("GET", "/desk/assets/desk.css"),
        new("GET", "/desk/assets/none.css"),
        new("GET", $"/api/facts/{Lgo}"),
        new("PUT", $"/api/facts/{Lgo}", """{"stated":{"has-school":true}}"""),
        new("PUT", $"/api/facts/{Lgo}", """{"stated":{"no-such-fact":true}}"""),
        new("PUT", $"/api/facts/{Lgo}", "no json"),
        new("PUT", $"/api/facts/{Lgo}"),
        new("GET", $"/api/facts/{Lgo}"),
        new("GET", "/api/facts/2568/9999999"),
        new("GET", "/api/facts/68/3400102"),
        new("GET", $"/api/status/{Lgo}?format=json"),
        new("GET", $"/api/status/{Lgo}?format=html"),
        new("GET", "/api/status/2568/ไม่มี"),
        new("GET", "/api/status/2599/3400102"),
        new("GET", $"/api/status/{Lgo}/1.1"),
        new("GET", $"/api/status/{Lgo}/99.99"),
        new("GET", $"/api/evidence/{Lgo}/1.1/ไม่มี.pdf"),
        new("GET", $"/api/evidence/{Lgo}/1.1/แผน/ไม่มี.pdf"),
        new("GET", $"/api/evidence/{Lgo}/x/ไม่มี.pdf"),
        new("GET", "/api/rejections"),
        new("GET", $"/api/marks/{Lgo}/1.1"),
        new("GET", $"/api/marks/{Lgo}/99.99"),
        new("GET", $"/api/marks/{Lgo}/x"),
        new("POST", $"/api/decisions/{Lgo}/1.1", Override, IfMatchOf: $"/api/marks/{Lgo}/1.1"),
        new("POST", $"/api/decisions/{Lgo}/1.1", Override, IfMatch: "\"stale\""),
        new("POST", $"/api/decisions/{Lgo}/1.1", Override),
        new("POST", $"/api/decisions/{Lgo}/1.1", """{"kind":"wish"}"""),
        new("POST", $"/api/decisions/{Lgo}/1.1", """{"by":"ใครก็ได้","kind":"confirm"}""", IfMatch: "*"),
        new("POST", $"/api/decisions/{Lgo}/1.1"),
        new("POST", $"/api/decisions/{Lgo}/99.99", Confirm, IfMatch: "\"1\""),
        new("POST", $"/api/decisions/{Lgo}", """{"decisions":[{"indicator":"1.1","kind":"confirm"}]}"""),
        new("POST", $"/api/decisions/{Lgo}", "[]"),
        new("GET", $"/api/decisions/{Lgo}"),
        new("GET", "/api/decisions/2568/x"),
        new("GET", $"/api/rework/{Lgo}"),
        new("POST", $"/api/rework/{Lgo}", """{"visit":1}"""),
        new("POST", $"/api/rework/{Lgo}", """{"visit":1}"""),
        new("POST", $"/api/rework/{Lgo}", "{"),
        new("POST", $"/api/uploads/{Lgo}/1.1?file=แผน.pdf"),
        new("POST", $"/api/uploads/{Lgo}/1.1"),
        new("POST", $"/api/uploads/{Lgo}/1.1?file=../a.pdf"),
        new("PUT", $"/api/evidence/{Lgo}/9.98/a.pdf", "%PDF-1.4", "application/pdf"),
        new("PUT", $"/api/evidence/{Lgo}/1.1/a.exe", "%PDF-1.4", "application/pdf"),
        new("DELETE", $"/api/evidence/{Lgo}/1.1/none.pdf"),
        new("DELETE", $"/api/evidence/{Lgo}/1.1/none.pdf", IfMatch: "\"0x8DDE0B3F1F7D0C0\""),
        new("GET", $"/api/files/{Lgo}/5.9"),
        new("GET", $"/api/notes/{Lgo}"),
        new("GET", "/api/notes/2568/x"),
        new("PUT", "/api/uploads/receive?path=a&expires=1&max=1&signature=x", "x", "application/pdf"),
        new("POST", "/api/imports/2568/40?name=result.csv", Results, "text/csv"),
        new("POST", "/api/imports/2568/40", Results, "text/csv"),
        new("POST", "/api/imports/2568/40?name=result.xlsx", "no workbook", "application/octet-stream"),
        new("POST", "/api/imports/2568/4?name=result.csv", Results, "text/csv"),
        new("GET", "/api/progress/2568/41"),
        new("GET", "/api/progress/2599/40"),
        new("GET", "/api/progress/2568/x"),
        new("POST", "/api/reports/2568/40", """{"kind":"province","format":"csv"}"""),
        new("POST", "/api/announcements/2568/40", """{"date":"someday"}"""),
        new("POST", "/api/announcements/2568/99", "{}"),
        new("POST", "/api/announcements/68/40", "{}"),
        new("POST", "/api/announcements/2568/40"),
        new("POST", "/api/announcements/2568/40", "{}"),
        new("POST", "/api/announcements/2568/40", "{}"),
        new("POST", "/api/reports/2568/40", """{"kind":"province","format":"html"}"""),
        new("POST", "/api/reports/2568/40", """{"kind":"province","format":"csv"}"""),
        new("POST", "/api/reports/2568/40", """{"kind":"lgo","format":"csv"}"""),
        new("POST", "/api/reports/2568/40", """{"kind":"tale","format":"csv"}"""),
        new("POST", "/api/reports/2567/40", """{"kind":"province","format":"csv"}"""),
        new("GET", "/api/reports/2568/40/aaaaaaaaaaaaaaaaaaaaaaaa"),
        new("GET", "/api/reports/2568/40/x"),
    ];
}
