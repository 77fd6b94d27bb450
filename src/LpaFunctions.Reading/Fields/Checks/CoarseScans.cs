using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>Pages whose image has too few pixels: they are read, with more slips and doubts than the same paper scanned finer has.</summary>
public static class CoarseScans
{
    // Of a scanner's usual steps 150 lies below and 200 above; measured, letters are wrong five times as often in one as in the other.
    private const int Least = 175;

    /// <summary>In Thai, which pages and what to do; null where the document has none.</summary>
    public static string? Message(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var coarse = document.Pages.Where(page => page.Dpi < Least).ToList();
        if (coarse.Count == 0)
        {
            return null;
        }

        var (pages, dpi) = (string.Join(", ", coarse.Select(page => page.Number)), coarse.Min(page => page.Dpi));
        return $"หน้า {pages} เป็นภาพความละเอียดต่ำ (ประมาณ {dpi} จุดต่อนิ้ว) จึงอ่านผิดได้ง่าย โปรดสแกนใหม่ที่ 200 จุดต่อนิ้วขึ้นไป หรือถ่ายภาพใหม่ให้เอกสารเต็มกรอบ แล้วส่งแทนไฟล์เดิม";
    }
}
