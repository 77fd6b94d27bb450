namespace LpaFunctions.LocalHost.People;

/// <summary>What people call the browser that a User-Agent header describes: enough to tell one's own devices apart.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string From(HttpRequest request) => From(request.Headers.UserAgent.FirstOrDefault() ?? "");

    public static string From(string userAgent) =>
        $"{Find(Browsers, userAgent, "เบราว์เซอร์")} · {Find(Systems, userAgent, "ไม่ทราบระบบ")}";

    private static string Find((string Mark, string Name)[] known, string userAgent, string otherwise) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? otherwise;
}
