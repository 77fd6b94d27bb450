using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>A year whose results were announced keeps the rule book it was announced with.</summary>
/// <param name="Hash"><see cref="RuleBookHash"/> of the book at the first announcement.</param>
/// <param name="Version">Of that book.</param>
public sealed record FrozenYear(AssessmentYear Year, string Version, string Hash)
{
    /// <summary>Why a book may not be used for this year, in Thai with what to do next; null where it is the frozen one.</summary>
    public string? Refuse(string json) => string.Equals(RuleBookHash.Of(json), Hash, StringComparison.Ordinal)
        ? null
        : $"ปี {Year} ประกาศผลแล้วด้วยสมุดเกณฑ์รุ่น {Version} จึงเปลี่ยนสมุดเกณฑ์ของปีนี้ไม่ได้ โปรดนำสมุดเกณฑ์รุ่น {Version} ฉบับเดิมกลับมาใช้ หรือแก้ไขในสมุดเกณฑ์ของปีถัดไป (the results of {Year} are announced; its rule book is frozen)";
}
