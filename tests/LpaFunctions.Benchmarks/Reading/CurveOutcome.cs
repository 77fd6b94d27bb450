using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>What became of one field of a made document.</summary>
/// <param name="IsThere">False where the field is absent or was left open: nothing may be read.</param>
/// <param name="IsRight">The value is the true one.</param>
internal sealed record CurveOutcome(
    string File,
    string Producer,
    string Kind,
    string Field,
    bool IsThere,
    bool IsRead,
    bool IsRight,
    decimal Confidence,
    string Truth,
    string Value
)
{
    private const decimal Threshold = 0.7m;

    public bool IsSureAndWrong => IsRead && !IsRight && Confidence >= Threshold;

    /// <summary>Read right without a person, or rightly left to one.</summary>
    public bool IsSettled => IsThere ? IsRead && IsRight && Confidence >= Threshold : !IsSureAndWrong;

    public static CurveOutcome Of(string file, string producer, FieldSpec spec, FieldReading reading, JsonElement truth)
    {
        var isRead = reading.State == FieldState.Read;
        var isRight = isRead && IsSame(reading.Value!, truth);
        var kind = JsonSerializer.Serialize(spec.Kind, RuleBookJson.Options).Trim('"');
        var isThere = truth.ValueKind != JsonValueKind.Null;
        // Plan beside result: the result or a person, both are right.
        var isEither = truth.ValueKind == JsonValueKind.Array && kind != "names";
        return new CurveOutcome(
            file,
            producer,
            kind,
            spec.Id,
            isThere && !(isEither && !isRead),
            isRead,
            isRight,
            reading.Confidence,
            truth.GetRawText(),
            $"{reading.State} {reading.Value} {string.Join("; ", reading.Reasons)}"
        );
    }

    private static bool IsSame(FieldValue value, JsonElement truth) =>
        (value, truth.ValueKind) switch
        {
            (NumberValue number, JsonValueKind.Number) => number.Number == truth.GetDecimal(),
            (NumberValue number, JsonValueKind.Array) => number.Number == truth[1].GetDecimal(),
            (YesNoValue state, JsonValueKind.True or JsonValueKind.False) => state.Yes == truth.GetBoolean(),
            (DateValue date, JsonValueKind.String) => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == truth.GetString(),
            (TextValue text, JsonValueKind.String) => text.Text == truth.GetString(),
            (NamesValue names, JsonValueKind.Array) => names.Names.SequenceEqual(truth.EnumerateArray().Select(name => name.GetString()!)),
            (ChecklistValue list, JsonValueKind.Object) => list.Items.Count == truth.EnumerateObject().Count()
                && list.Items.All(item => truth.GetProperty(item.Id).GetBoolean() == item.Done),
            _ => false,
        };
}
