using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Cells;

/// <summary>Columns that several tables share, written once.</summary>
internal static class Columns
{
    public static TableColumn Year { get; } =
        new("year_be", ColumnType.Integer, "ปี พ.ศ. ของการประเมิน", "Assessment year, Buddhist era (C.E. + 543).")
        {
            Required = true,
            Min = 2549,
            Max = 2699,
        };

    public static TableColumn LgoCode { get; } =
        new("dla_code", ColumnType.Text, "รหัส อปท.", "DLA code of the LGO, 7 digits.") { Required = true, Pattern = "[0-9]{7}" };

    public static TableColumn Domain { get; } =
        new(
            "domain",
            ColumnType.Text,
            "ด้าน",
            "Domain: d1 to d5 (more where the form of the year has more), or hpa, which stands beside them and is never added to them."
        )
        {
            Required = true,
            Values = [.. Domains.First(Domains.Most).Select(Names.Code), "hpa"],
        };

    public static TableColumn RuleBook { get; } =
        new("rule_book", ColumnType.Text, "รุ่นของเกณฑ์", "Version of the rule book that the marks rest on (rulebook.json of the bundle).")
        {
            Required = true,
        };

    public static TableColumn Notice { get; } =
        new(
            "notice",
            ColumnType.Text,
            "ข้อควรทราบ",
            "Says in Thai that marks of illustrative rules, which stand in no official form, count in these results; empty where none does."
        )
        {
            IsNew = true,
        };

    public static TableColumn GroupKind { get; } =
        new("group_kind", ColumnType.Text, "ชนิดของกลุ่ม", "What the row sums up: the province, one LGO type, or one district.")
        {
            Required = true,
            Values = ["province", "type", "district"],
        };

    public static TableColumn Group { get; } =
        new("group", ColumnType.Text, "กลุ่ม", "Name of the province, LGO type or district.") { Required = true };

    public static TableColumn FullMarks(string name, string thai, string of) =>
        new(name, ColumnType.Number, $"คะแนนเต็ม {thai}", $"Full marks of {of} over the indicators that are not cut and not pilot.")
        {
            Unit = "คะแนน",
            Min = 0,
        };

    public static TableColumn Marks(string name, string thai, string of) =>
        new(name, ColumnType.Number, $"คะแนน {thai}", $"Marks in {of}.") { Unit = "คะแนน", Min = 0 };

    public static TableColumn Percent(string name, string thai, string of) =>
        new(name, ColumnType.Number, $"ร้อยละ {thai}", $"{of}, in percent, rounded half up to 2 places.")
        {
            Unit = "ร้อยละ",
            Min = 0,
            Max = 100,
        };

    /// <summary>Columns of a domain: beyond the usual five they are published only where a form has that domain.</summary>
    public static IEnumerable<TableColumn> OfDomain(int domain, params TableColumn[] columns) =>
        columns.Select(c => c with { OnlyIfUsed = domain > Domains.Usual });

    public static TableColumn Count(string name, string thai, string description) =>
        new(name, ColumnType.Integer, thai, description) { Unit = "แห่ง", Min = 0 };
}
