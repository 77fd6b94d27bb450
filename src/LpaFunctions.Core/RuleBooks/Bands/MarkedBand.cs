using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Bands;

/// <summary>
/// One outcome of a rubric: what it gives, and whether an official form says so. Real or illustrative is said for each band, because of most
/// indicators only the bound of the full marks is known.
/// </summary>
public abstract record MarkedBand
{
    /// <summary>The word that stands beside every figure of an illustrative band.</summary>
    public const string IllustrativeWord = "(เกณฑ์ตัวอย่าง)";

    /// <summary>The word with a space before it, or nothing.</summary>
    public static string WordIf(bool isIllustrative) => isIllustrative ? $" {IllustrativeWord}" : "";

    public required BandMarks Marks { get; init; }

    /// <summary>True where bound and marks stand in an official form; null: as the provenance of the indicator says of its rubric.</summary>
    public bool? Real { get; init; }

    /// <summary>Where the band comes from, in Thai; null: as the provenance of the indicator says.</summary>
    public string? Source { get; init; }

    /// <summary>"ได้ 5 คะแนน", with the word behind it where the band is illustrative; "ให้ผู้ประเมินพิจารณา" where a person decides.</summary>
    public string Verdict(FieldList fields) =>
        Marks switch
        {
            { Value: { } marks } => $"ได้ {ThaiFormat.Number(marks)} คะแนน{Word(fields)}",
            { IsCut: true } => $"ตัดฐาน{Word(fields)}",
            _ => "ให้ผู้ประเมินพิจารณา",
        };

    /// <summary>"จะได้ 5 คะแนน", likewise.</summary>
    public string Promise(FieldList fields) => "จะ" + Verdict(fields);

    /// <summary>A band that leaves the marks to a person invents nothing.</summary>
    public bool IsIllustrative(FieldList fields) => !IsPerson && !(Real ?? fields.RubricReal);

    [JsonIgnore]
    public bool IsPerson => Marks.IsPerson;

    /// <summary>The outcome where this band holds.</summary>
    /// <param name="found">What was read, with the numbers put in, in Thai.</param>
    /// <param name="verdict">Why the band holds and what it gives, in Thai; it follows <paramref name="found"/>.</param>
    public RubricOutcome Outcome(FieldList fields, string found, string verdict) =>
        new()
        {
            Marks = Marks.Value,
            Found = found,
            Formula = $"{found} {verdict}",
            IsIllustrative = IsIllustrative(fields),
            IsForPerson = IsPerson,
            IsCut = Marks.IsCut,
            Doubt = IsPerson ? $"{found}: เกณฑ์ช่วงนี้ให้ผู้ประเมินพิจารณาและให้คะแนนเอง" : null,
        };

    private string Word(FieldList fields) => WordIf(IsIllustrative(fields));
}
