using System.Net;
using System.Text;
using LpaFunctions.Testing;

namespace LpaFunctions.Worker.Tests.Http;

/// <summary>One call of the table: what is sent, and what a later call needs of its answer.</summary>
/// <param name="Fixture">A file of tests/fixtures that is the body.</param>
/// <param name="IfMatchOf">Address whose ETag is sent as If-Match.</param>
public sealed record HttpStep(
    string Method,
    string Path,
    string? Body = null,
    string? ContentType = null,
    string? IfMatchOf = null,
    string? IfMatch = null,
    string? Fixture = null
)
{
    public string Title =>
        $"{Method} {Path}{(Body is null ? "" : $" {Body[..Math.Min(Body.Length, 40)]}")}{(IfMatch is null ? "" : $" If-Match {IfMatch}")}";

    public HttpRequestMessage Request(string? tag)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path);
        if (Body is not null)
        {
            request.Content = new StringContent(Body, Encoding.UTF8, ContentType ?? "application/json");
        }

        if (Fixture is not null)
        {
            request.Content = new ByteArrayContent(File.ReadAllBytes(RepoFiles.Fixture(Fixture)));
        }

        if ((tag ?? IfMatch) is { } match)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        return request;
    }
}

/// <summary>An answer with what differs between any two runs (addresses, tags, times, ids) written as a placeholder.</summary>
public sealed record HttpRow(string Call, HttpStatusCode Status, string Headers, string Body)
{
    /// <summary>Null where the other says the same; else where the two part, with what stands around.</summary>
    public string? DifferenceTo(HttpRow other)
    {
        var (here, there) = ($"{Status}\n{Headers}\n{Body}", $"{other.Status}\n{other.Headers}\n{other.Body}");
        if (here == there)
        {
            return null;
        }

        var at = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Call}: '{Around(here, at)}' and '{Around(there, at)}'";
    }

    private static string Around(string text, int at)
    {
        var from = Math.Max(0, at - 60);
        return text[from..Math.Min(text.Length, at + 60)];
    }
}
