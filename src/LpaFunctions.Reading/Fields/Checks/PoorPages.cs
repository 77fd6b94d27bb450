using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>Pages whose text layer is damaged past repair: Thai that is no Thai, and text that is no text at all, as programs leave it that lose what letters stand for.</summary>
internal static class PoorPages
{
    // reading.md: over about 8 percent a person should look.
    private const double MostUnknown = 0.08;

    // On a page of few words the abbreviations and the letters of items ("ขก", "มิ.ย.", "ก.") alone are a tenth.
    private const double FewLetters = 6;

    // A page of letters, Thai or other, holds few signs; one of lost letters holds little else.
    private const int LeastSigns = 40;
    private const double MostLost = 0.15;
    private const double LeastLetters = 0.5;

    // Of a page of names and places a tenth may be no words; where a third is none, letters stand for other letters.
    private const double Garbage = 0.35;

    // Of the programs that lose Thai this one says its name.
    private const string LosesThai = "Ghostscript 10.00";

    // What was read on an image has a confidence of its own, letter by letter, and its slips are no damage that another file would mend.
    public static bool Is(Page page) => page.Class != PageClass.Scan && (IsPoorThai(page) || IsNoText(page));

    /// <summary>Whether nothing of the page's text can be believed, so that what it shows is read instead.</summary>
    public static bool IsGarbage(Page page) => Is(page) && (IsNoText(page) || page.UnknownShare > Garbage);

    /// <summary>In Thai what is wrong with the pages, and what to do.</summary>
    public static string Message(Document document, IReadOnlyList<int> pages) =>
        document.Producer?.Contains(LosesThai, StringComparison.Ordinal) == true
            ? $"ไฟล์นี้ถูกบันทึกซ้ำด้วยโปรแกรม {document.Producer} ซึ่งทำให้ข้อความภาษาไทยในหน้า {string.Join(", ", pages)} สูญหาย โปรดส่งไฟล์ต้นฉบับก่อนบันทึกซ้ำ"
            : $"ข้อความในหน้า {string.Join(", ", pages)} เสียหาย อ่านได้ไม่ครบ โปรดส่งไฟล์ที่บันทึกเป็น PDF จากโปรแกรมต้นฉบับ";

    private static bool IsPoorThai(Page page) =>
        page.UnknownShare is { } share && share > MostUnknown && share * page.Lines.Sum(line => line.Text.Count(IsThai)) >= FewLetters;

    private static bool IsNoText(Page page)
    {
        var (signs, letters, lost) = (0, 0, 0);
        foreach (var line in page.Lines)
        {
            foreach (var c in line.Text)
            {
                // Leaders and rules of signs say nothing.
                if (char.IsWhiteSpace(c) || c is '.' or '_' or '-' or '…' or '=')
                {
                    continue;
                }

                signs++;
                letters += char.IsLetterOrDigit(c) || IsThai(c) || ThaiNumbers.IsDigit(c) ? 1 : 0;
                lost += c == '\uFFFD' || char.IsControl(c) ? 1 : 0;
            }
        }

        return signs >= LeastSigns && (lost > MostLost * signs || letters < LeastLetters * signs);
    }

    private static bool IsThai(char c) => c is >= 'ก' and <= '๎';
}
