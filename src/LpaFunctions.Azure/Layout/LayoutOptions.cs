using System.Text.Json.Serialization;

namespace LpaFunctions.Azure.Layout;

/// <summary>Whether and for what Document Intelligence is used; section "DocumentIntelligence" of the settings. Each page costs money (docs/scale.md).</summary>
public sealed record LayoutOptions
{
    public const string Section = "DocumentIntelligence";

    /// <summary>Address of the resource; without one it is not used.</summary>
    public Uri? Endpoint { get; init; }
    public LayoutUse Use { get; init; } = LayoutUse.Scans;

    /// <summary>Client id of a user-assigned identity; null takes what DefaultAzureCredential finds.</summary>
    public string? ClientId { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<LayoutUse>))]
public enum LayoutUse
{
    /// <summary>Only pages without a text layer that our own reader of scans calls unreadable.</summary>
    Scans,

    /// <summary>Every page of every document, in place of our own reader.</summary>
    Everything,
}
