using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Reading.Assembling;

namespace LpaFunctions.Reading;

/// <summary>
/// What a confidence was measured to be worth: how many values of made documents were wrong at the threshold or more, by which reader. Written by the
/// benchmark <c>curve</c>, committed beside its table, and carried along so that a page can say whether the measure holds for the reader in use.
/// </summary>
/// <param name="Reader">The versions that were measured: "lpa-pdf/7+lpa-fields/9".</param>
/// <param name="Threshold">Confidence from which no person is asked.</param>
/// <param name="Wrong">Of the values read at the threshold or more.</param>
/// <param name="Of">Values read at the threshold or more.</param>
/// <param name="UpperBound">Of the share that is wrong, 0 to 1, with 95 percent.</param>
/// <param name="ReadShare">Of what is there, 0 to 1: read right at the threshold or more.</param>
/// <param name="Documents">How many were made.</param>
public sealed record ReadingCurve(string Reader, decimal Threshold, int Wrong, int Of, decimal UpperBound, decimal ReadShare, int Documents)
{
    private const string EscapedPlus = "\\u002B";
    private const string Resource = "LpaFunctions.Reading.reading-curve.json";
    private static readonly Lazy<ReadingCurve> Loaded = new(Load);

    /// <summary>The reader that is compiled in: layout and fields.</summary>
    public static string CurrentReader => $"{PdfDocumentReader.Version}+{Fields.EvidenceFieldReader.Version}";

    /// <summary>The last measure that was committed.</summary>
    public static ReadingCurve Committed => Loaded.Value;

    /// <summary>Whether the measure was taken of the reader that is compiled in.</summary>
    [JsonIgnore]
    public bool IsCurrent => Reader == CurrentReader;

    /// <summary>As it is committed, for eyes too.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(this, ReadingCurveJson.Default.ReadingCurve).Replace(EscapedPlus, "+", StringComparison.Ordinal);

    private static ReadingCurve Load()
    {
        using var stream = typeof(ReadingCurve).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(stream, ReadingCurveJson.Default.ReadingCurve)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReadingCurve))]
internal sealed partial class ReadingCurveJson : JsonSerializerContext;
