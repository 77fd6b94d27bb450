using System.Text.RegularExpressions;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>Replaces %Name% in a trigger's path, queue name or schedule from configuration, as the Functions host does.</summary>
public static partial class SettingNames
{
    /// <exception cref="InvalidOperationException">A setting is missing or empty.</exception>
    public static string Expand(string text, IConfiguration configuration) =>
        Setting()
            .Replace(
                text,
                match =>
                {
                    var value = configuration[match.Groups[1].Value];
                    return string.IsNullOrEmpty(value)
                        ? throw new InvalidOperationException(
                            $"Setting '{match.Groups[1].Value}', named in '{text}', is missing (local.settings.sample.json lists all settings)."
                        )
                        : value;
                }
            );

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
