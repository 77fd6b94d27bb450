using System.Globalization;
using System.Text;
using LpaFunctions.Pipeline.Privacy;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>The text of a comment as it may become public, or why it may not.</summary>
public static class CommentText
{
    // Spreadsheets take a cell of a CSV file that begins so for a formula.
    private const string FormulaSigns = "=+-@";

    /// <summary>The text without what nobody sees: control characters, signs that turn the direction of writing, blanks around it.</summary>
    /// <returns>"" where nothing is left.</returns>
    /// <exception cref="FormatException">It is too long, holds a number of a person, or would be read as a formula. In Thai.</exception>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes().Where(IsSeen))
        {
            clean.Append(rune.ToString());
        }

        var said = clean.ToString().Trim();
        return Refusal(said) is { } refusal ? throw new FormatException(refusal) : said;
    }

    /// <returns>Null where the text may be published.</returns>
    public static string? Refusal(string text)
    {
        if (text.Length > LgoComment.LongestText)
        {
            return $"ความเห็นยาว {text.Length:N0} ตัวอักษร เขียนได้ไม่เกิน {LgoComment.LongestText:N0} ตัวอักษร";
        }

        if (PersonalData.IsIn(text))
        {
            return "ความเห็นจะถูกเผยแพร่ แต่มีเลขที่ดูเหมือนเลขประจำตัวประชาชนหรือหมายเลขโทรศัพท์ ลบเลขนั้นออกแล้วบันทึกใหม่";
        }

        return text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal)
            ? "โปรแกรมตารางอ่านข้อความที่ขึ้นต้นด้วย = + - @ เป็นสูตร ให้ขึ้นต้นความเห็นด้วยตัวอักษรหรือตัวเลข"
            : null;
    }

    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or 0x200B or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
