using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace LpaFunctions.Worker.Tests.Http;

/// <summary>Plays the table on a host and writes down the answers so that two hosts can be compared.</summary>
internal static partial class HttpAnswers
{
    // Of the server and not of the answer: the date, the log, and how the bytes are packed for the way.
    private static readonly HashSet<string> OfTheServer = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "Server",
        "Transfer-Encoding",
        "Content-Length",
        // Of the embedded host's own log; on Azure the platform has ids of its own.
        "x-request-id",
    };

    public static async Task<IReadOnlyList<HttpRow>> PlayAsync(
        IEnumerable<HttpStep> steps,
        Func<HttpRequestMessage, Task<HttpResponseMessage>> send
    )
    {
        var rows = new List<HttpRow>();
        foreach (var step in steps)
        {
            using var request = step.Request(await TagAsync(step.IfMatchOf, send));
            using var answer = await send(request);
            rows.Add(await RowAsync(step, answer));
        }

        return rows;
    }

    private static async Task<string?> TagAsync(string? address, Func<HttpRequestMessage, Task<HttpResponseMessage>> send)
    {
        if (address is null)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await send(request);
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<HttpRow> RowAsync(HttpStep step, HttpResponseMessage answer)
    {
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => !OfTheServer.Contains(h.Key))
            .OrderBy(h => h.Key, StringComparer.OrdinalIgnoreCase)
            .Select(h => $"{h.Key}: {Plain(string.Join(", ", h.Value))}");
        return new HttpRow(step.Title, answer.StatusCode, string.Join('\n', headers), await BodyAsync(answer.Content));
    }

    /// <summary>A picture by its beginning and its hash: nobody reads it in the message of a test.</summary>
    private static async Task<string> BodyAsync(HttpContent content)
    {
        if (content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) != true)
        {
            return Plain(await content.ReadAsStringAsync());
        }

        var bytes = await content.ReadAsByteArrayAsync();
        return $"{Convert.ToHexString(bytes.AsSpan(0, 3))} {Convert.ToHexString(SHA256.HashData(bytes))}";
    }

    private static string Plain(string text)
    {
        text = Link().Replace(text, "LINK");
        text = Tag().Replace(text, "\"TAG\"");
        text = BlobTag().Replace(text, "TAG");
        text = OwnContainer().Replace(text, "evidence/");
        return Time().Replace(text, "TIME");
    }

    // The two hosts of the test have containers of their own, and one is named to officers.
    [GeneratedRegex("evidence-[a-z]/")]
    private static partial Regex OwnContainer();

    [GeneratedRegex("https?://[^\"]*sig[^\"]*")]
    private static partial Regex Link();

    // An ETag of the database, with the quotes as JSON or a header writes them.
    [GeneratedRegex("""(?:\\u0022|\\"|")?(?:\\"|\\u0022|")[0-9a-f]{8}-[0-9a-f-]{27,}(?:\\"|\\u0022|")"?""")]
    private static partial Regex Tag();

    [GeneratedRegex("0x[0-9A-F]{12,}")]
    private static partial Regex BlobTag();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)")]
    private static partial Regex Time();
}
