using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Azure.Layout;

/// <summary>Whether and for what Document Intelligence is used; section "DocumentIntelligence" of the settings. Each page costs money (docs/scale.md).</summary>
public sealed record LayoutOptions
{
    public const string Section = "DocumentIntelligence";

    /// <summary>Address of the resource; without one it is not used.</summary>
    public Uri? Endpoint { get; init; }
    public LayoutUse Use { get; init; } = LayoutUse.Scans;

    /// <summary>Version of the service's API: "2023-07-31", or "2024-11-30", which reads Thai handwriting, too.</summary>
    public string ApiVersion { get; init; } = First;

    /// <summary>Key of the resource; without one the app's identity is used, which is what infra/main.bicep sets up.</summary>
    public string? Key { get; init; }

    /// <summary>Client id of a user-assigned identity; null takes what DefaultAzureCredential finds.</summary>
    public string? ClientId { get; init; }

    /// <summary>Part of the id of every reading made so: another version may read otherwise.</summary>
    public string ReaderVersion => $"azure-layout-{ApiVersion}/1";

    /// <summary>The service's name in its addresses, which changed with the second version.</summary>
    internal string Service => ApiVersion == First ? "formrecognizer" : "documentintelligence";

    private const string First = "2023-07-31";
    private const string Second = "2024-11-30";

    /// <exception cref="OptionsValidationException">The version is none that is known; the message names the setting.</exception>
    public LayoutOptions Checked() =>
        ApiVersion is First or Second
            ? this
            : throw new OptionsValidationException(
                Section,
                typeof(LayoutOptions),
                [$"{Section}:{nameof(ApiVersion)} is '{ApiVersion}'; {First} or {Second} is expected."]
            );
}

[JsonConverter(typeof(JsonStringEnumConverter<LayoutUse>))]
public enum LayoutUse
{
    /// <summary>Only pages without a text layer that our own reader of scans calls unreadable.</summary>
    Scans,

    /// <summary>Every page of every document, in place of our own reader.</summary>
    Everything,
}
