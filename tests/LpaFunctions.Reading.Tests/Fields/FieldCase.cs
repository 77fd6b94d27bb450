using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fields;

/// <summary>Rule book entries made for a test, and readings written in short.</summary>
internal static class FieldCase
{
    public static LgoRegistry Registry { get; } = LoadRegistry();
    public static EvidenceFieldReader Reader { get; } = new(Registry);
    public static EvidencePlace KhlongThom { get; } = new(new AssessmentYear(2568), LgoCode.Parse("5810401", null));

    public static FieldSpec Field(string id, FieldKind kind, params string[] labels) =>
        new()
        {
            Id = id,
            Kind = kind,
            Labels = labels,
        };

    public static ChecklistItemSpec Item(string id, params string[] labels) => new() { Id = id, Labels = labels };

    public static Indicator Indicator(params FieldSpec[] fields) =>
        new()
        {
            Id = IndicatorId.Parse("1.1", null),
            Domain = DomainId.D1,
            Name = "ตัวชี้วัดสำหรับทดสอบการอ่าน",
            Fields = fields,
            Provenance = new Provenance { Real = false, Source = "made for tests" },
        };

    public static RuleBook Book(params Indicator[] indicators) =>
        new()
        {
            Year = new AssessmentYear(2568),
            Version = "test",
            Title = "test",
            Aggregation = Aggregation.SumOverSum,
            Scale = [0, 5],
            Bands = [new Band("ต่ำ", 0)],
            PassRule = new PassRule { Kind = PassRuleKind.Total, Text = "test" },
            Domains = [],
            Indicators = indicators,
        };

    public static FieldReadings Read(DocumentBuilder document, params FieldSpec[] fields)
    {
        var indicator = Indicator(fields);
        return Reader.Read(document.Build(), Book(indicator), indicator, place: null);
    }

    public static FieldReading One(DocumentBuilder document, FieldSpec field) => Assert.Single(Read(document, field).Fields);

    /// <summary>"120", "2024-08-25", "yes", "a+ b-", "ambiguous: 1, 2", "missing".</summary>
    public static string Short(FieldReading reading) =>
        reading.State switch
        {
            FieldState.Read => Short(reading.Value!),
            FieldState.Ambiguous => "ambiguous: " + string.Join(", ", reading.Candidates.Select(Short)),
            _ => reading.State.ToString().ToLowerInvariant(),
        };

    private static string Short(FieldValue value) =>
        value switch
        {
            NumberValue n => n.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            DateValue d => d.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            YesNoValue y => y.Yes ? "yes" : "no",
            TextValue t => t.Text,
            NamesValue n => string.Join("; ", n.Names),
            ChecklistValue c => string.Join(' ', c.Items.Select(i => i.Id + (i.Done ? "+" : "-"))),
            _ => "?",
        };

    private static LgoRegistry LoadRegistry()
    {
        using var csv = File.OpenText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv"));
        return LgoRegistry.Parse(csv);
    }
}
