using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Evidence;

/// <summary>Something about a document as a whole that an officer should look at.</summary>
/// <param name="Message">In Thai: what was found and what to do next.</param>
public sealed record EvidenceFinding(EvidenceFindingKind Kind, string Message);

[JsonConverter(typeof(JsonStringEnumConverter<EvidenceFindingKind>))]
public enum EvidenceFindingKind
{
    /// <summary>The document names another LGO. Its values are not used.</summary>
    [JsonStringEnumMemberName("other-lgo")]
    OtherLgo,

    /// <summary>The document speaks of another year. Its values are not used.</summary>
    [JsonStringEnumMemberName("other-year")]
    OtherYear,

    /// <summary>The document is the form of another indicator. Its values are not used.</summary>
    [JsonStringEnumMemberName("other-indicator")]
    OtherIndicator,

    /// <summary>Pages without a text layer.</summary>
    [JsonStringEnumMemberName("scanned")]
    Scanned,

    /// <summary>The text layer is damaged beyond repair by rule.</summary>
    [JsonStringEnumMemberName("poor-text")]
    PoorText,

    /// <summary>Pages whose image has too few pixels an inch to be read well. Nothing is withheld for it alone.</summary>
    [JsonStringEnumMemberName("coarse-scan")]
    CoarseScan,

    /// <summary>A value was read on an image, and not surely: it counts for no mark until a person confirms it.</summary>
    [JsonStringEnumMemberName("doubtful-reading")]
    DoubtfulReading,

    /// <summary>The document calls itself a draft or not yet approved. Its values give no mark by themselves.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Pages that are images with the unseen text of an OCR program behind them. Its values are proposals.</summary>
    [JsonStringEnumMemberName("hidden-text")]
    HiddenText,

    /// <summary>A relation between values is broken.</summary>
    [JsonStringEnumMemberName("check-failed")]
    CheckFailed,
}
