using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Tests.Scoring;

/// <summary>Readings and decisions for the 2568 book, in as few words as a test wants.</summary>
internal static class ScoringFixture
{
    public static RuleBook Book { get; } = Books.Of(2568);
    public static Lgo AnLgo { get; } = Books.Lgo();

    public static IndicatorId Id(string id) => IndicatorId.Parse(id, null);

    public static IndicatorResult Score(
        string indicator,
        EvidenceReading[] readings,
        AssessorDecision[]? decisions = null,
        LgoFacts? facts = null,
        RuleBook? book = null,
        IllustrativeRules illustrative = IllustrativeRules.Compute
    )
    {
        book ??= Book;
        var domain = book.Find(Id(indicator))!.Domain;
        return DomainScorer
            .Score(book, AnLgo, domain, readings, decisions ?? [], facts ?? LgoFacts.None, illustrative)
            .Indicators.Single(i => i.Indicator == Id(indicator));
    }

    public static EvidenceReading Doc(string indicator, string file, params FieldReading[] fields) =>
        new()
        {
            Id = $"{indicator}-{file}",
            Year = Book.Year,
            Lgo = AnLgo.Code,
            Indicator = Id(indicator),
            Path = $"2568/{AnLgo.Code}/{indicator}/{file}",
            ContentHash = "hash-" + file,
            Bytes = 1000,
            FieldListHash = "fields",
            ReaderVersion = "test",
            Pages = 3,
            Fields = fields,
        };

    public static FieldReading Field(string id, FieldValue value, decimal confidence = 0.95m) =>
        new()
        {
            FieldId = id,
            State = FieldState.Read,
            Value = value,
            Page = 2,
            Quote = $"{id} …",
            Confidence = confidence,
        };

    public static FieldReading Number(string id, decimal value, decimal confidence = 0.95m) =>
        Field(id, new NumberValue(value), confidence);

    /// <summary>A reading of indicator 1.1 (projects funded out of projects planned).</summary>
    public static EvidenceReading Plan(decimal funded, decimal planned, string file = "แผน.pdf") =>
        Doc("1.1", file, Number("projects_funded", funded), Number("projects_planned", planned));

    public static AssessorDecision Decision(
        DecisionKind kind,
        string indicator,
        decimal? marks = null,
        string? reason = null,
        int sequence = 1,
        params string[] seen
    ) =>
        new()
        {
            Sequence = sequence,
            Year = Book.Year,
            Lgo = AnLgo.Code,
            Indicator = Id(indicator),
            Kind = kind,
            Marks = marks,
            Reason = reason,
            By = "ผู้ประเมินทดสอบ",
            Approver = kind == DecisionKind.Cut ? "ท้องถิ่นจังหวัดทดสอบ" : null,
            At = new DateTimeOffset(2025, 6, 3, 10, 0, 0, TimeSpan.FromHours(7)),
            ReadingIds = seen,
        };
}
