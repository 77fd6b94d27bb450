using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Sends bodies to the doors of a running host as somebody who may.</summary>
/// <param name="http">Of the office of the province.</param>
/// <param name="assessor">The only one who may decide.</param>
internal sealed class HttpDoors(HttpClient http, HttpClient assessor)
{
    private const int ServerFault = 500;

    public Task<HostileResult> JsonAsync(HostileInput input, CancellationToken cancellationToken)
    {
        var call = input.Source.Split(' ');
        var request = Request(new HttpMethod(call[0]), call[1], input, "application/json");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        var isDecision = call[1].StartsWith("api/decisions/", StringComparison.Ordinal);
        return SendAsync(isDecision ? assessor : http, request, input, cancellationToken);
    }

    public Task<HostileResult> ImportAsync(HostileInput input, CancellationToken cancellationToken) =>
        SendAsync(
            http,
            Request(HttpMethod.Post, $"api/imports/2568/{HostileBodies.Province}?name={input.FileName}", input, "application/octet-stream"),
            input,
            cancellationToken
        );

    /// <summary>Asks for a link and sends the file to it.</summary>
    /// <returns>The path below the evidence folder too, where the file was taken.</returns>
    public async Task<(HostileResult Result, string? Path)> UploadAsync(HostileInput input, CancellationToken cancellationToken)
    {
        var folder = $"{HostileBodies.Lgo}/1.1";
        using var asked = await http.PostAsync(
            new Uri($"api/uploads/{folder}?file={input.FileName}", UriKind.Relative),
            null,
            cancellationToken
        );
        if (!asked.IsSuccessStatusCode)
        {
            return (new HostileResult(input, HostileOutcome.Fault, $"link {(int)asked.StatusCode}"), null);
        }

        var link = await asked.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var address = link.GetProperty("address").GetString()!;
        var request = Request(new HttpMethod(link.GetProperty("method").GetString()!), address, input, "application/pdf");
        foreach (var header in link.GetProperty("headers").EnumerateObject())
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        }

        var result = await SendAsync(http, request, input, cancellationToken);
        return (result, result.Outcome == HostileOutcome.Taken ? $"{folder}/{input.FileName}" : null);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, HostileInput input, string mediaType)
    {
        var content = new ByteArrayContent(input.Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new HttpRequestMessage(method, address) { Content = content };
    }

    private static async Task<HostileResult> SendAsync(
        HttpClient caller,
        HttpRequestMessage request,
        HostileInput input,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using (request)
            {
                using var answer = await caller.SendAsync(request, cancellationToken);
                var status = (int)answer.StatusCode;
                return new HostileResult(input, Outcome(answer), answer.IsSuccessStatusCode ? "" : $"{status}");
            }
        }
        catch (HttpRequestException broken)
        {
            return new HostileResult(input, HostileOutcome.Crash, broken.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HostileResult(input, HostileOutcome.Hang, "no answer");
        }
    }

    // What will never be there, a printer for PDF, is a refusal: what is away for a while says when to come again.
    private static HostileOutcome Outcome(HttpResponseMessage answer)
    {
        if (answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: null })
        {
            return HostileOutcome.Refused;
        }

        if ((int)answer.StatusCode >= ServerFault)
        {
            return HostileOutcome.Fault;
        }

        return (int)answer.StatusCode < 400 ? HostileOutcome.Taken : HostileOutcome.Refused;
    }
}
