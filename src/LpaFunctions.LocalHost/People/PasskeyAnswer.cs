using System.Text.Json;
using LpaFunctions.App.Http;

namespace LpaFunctions.LocalHost.People;

/// <summary>A browser's answer to a round.</summary>
/// <param name="Round">Which round is answered.</param>
/// <param name="Credential">As PublicKeyCredential.toJSON() gives it.</param>
public sealed record PasskeyAnswer(string Round, string Credential)
{
    /// <summary>Null where the body is none.</summary>
    public static async Task<PasskeyAnswer?> ReadAsync(HttpRequest request)
    {
        using var body = await SmallBody.ReadAsync(request, SmallBody.Small, request.HttpContext.RequestAborted);
        try
        {
            using var json = JsonDocument.Parse(body);
            return new(json.RootElement.GetProperty("round").GetString() ?? "", json.RootElement.GetProperty("credential").GetRawText());
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
