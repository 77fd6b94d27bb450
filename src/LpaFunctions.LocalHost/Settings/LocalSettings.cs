using System.Text.Json;

namespace LpaFunctions.LocalHost.Settings;

/// <summary>The "Values" of a local.settings.json, as the Functions tools read them: "Pipeline__ScoreDelay" is the setting Pipeline:ScoreDelay.</summary>
public static class LocalSettings
{
    /// <returns>Nothing where there is no such file.</returns>
    /// <exception cref="InvalidDataException">The file is no JSON, or its Values are no texts.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return json.RootElement.TryGetProperty("Values", out var values)
                ? values
                    .EnumerateObject()
                    .ToDictionary(
                        v => v.Name.Replace("__", ":", StringComparison.Ordinal),
                        v => v.Value.GetString(),
                        StringComparer.OrdinalIgnoreCase
                    )
                : throw new InvalidDataException($"{path}: \"Values\" is missing.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
