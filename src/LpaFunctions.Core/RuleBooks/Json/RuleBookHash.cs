using System.Security.Cryptography;
using System.Text.Json;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>The fingerprint of a rule book: SHA-256 of its JSON without insignificant white space, lower-case hex. Taken of the text and not of the model, so that a newer program finds the same.</summary>
public static class RuleBookHash
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static string Compute(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            document.RootElement.WriteTo(writer);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
