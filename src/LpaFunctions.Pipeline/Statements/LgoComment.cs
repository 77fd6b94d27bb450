using System.Globalization;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>What an LGO says of its own result in a year: one text, published with the results that the province announces (docs/adr/0147).</summary>
/// <param name="Text">Thai as written, lines divided by '\n'; 1 to <see cref="LongestText"/> characters.</param>
/// <param name="By">Account of the officer. Kept, never published.</param>
public sealed record LgoComment(LgoCode Lgo, string Text, string By, DateTimeOffset At)
{
    public const int LongestText = 1000;

    /// <summary>What a change names, so that nobody writes over a text that they did not see.</summary>
    [JsonIgnore]
    public string Version => At.UtcTicks.ToString("x", CultureInfo.InvariantCulture);
}
