using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Changes;

/// <summary>A year whose results were announced keeps the rule book it was announced with.</summary>
/// <param name="Book">As it was on the day of the announcement.</param>
public sealed record FrozenYear(RuleBook Book)
{
    public AssessmentYear Year => Book.Year;

    /// <summary>Why a book may not be used for this year, in Thai with what to do next; null where it says the same as the frozen one, or is of another year.</summary>
    public string? Refuse(RuleBook edited) =>
        // Both are written by this program, so members that it knows and an older one did not are no difference.
        edited.Year != Year
        || string.Equals(RuleBookJson.Write(edited), RuleBookJson.Write(Book), StringComparison.Ordinal)
            ? null
            : $"ปี {Year} ประกาศผลแล้วด้วยสมุดเกณฑ์รุ่น {Book.Version} จึงเปลี่ยนสมุดเกณฑ์ของปีนี้ไม่ได้ โปรดนำสมุดเกณฑ์รุ่น {Book.Version} ฉบับเดิมกลับมาใช้ หรือแก้ไขในสมุดเกณฑ์ของปีถัดไป (the results of {Year} are announced; its rule book is frozen)";
}
