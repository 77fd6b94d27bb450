namespace LpaFunctions.Pipeline.Privacy;

/// <summary>
/// Tells a post from a person: a post is written in the words of posts and places, a name is not. Whoever announces is published by
/// the post alone (docs/adr/0113).
/// </summary>
public static class PostNames
{
    private static readonly string[] Beginnings = Words(
        """
        ผู้ว่าราชการ รองผู้ว่าราชการ ปลัด รองปลัด ท้องถิ่นจังหวัด ท้องถิ่นอำเภอ นายอำเภอ นายกเทศมนตรี นายกองค์การ นายกเมืองพัทยา รองนายก
        อธิบดี รองอธิบดี ผู้อำนวยการ รองผู้อำนวยการ ผู้ช่วย หัวหน้า รองหัวหน้า ประธาน รองประธาน กรรมการ คณะกรรมการ เลขานุการ เลขาธิการ
        ผู้ตรวจราชการ นักส่งเสริมการปกครอง นักวิชาการ นักวิเคราะห์ นักจัดการ เจ้าพนักงาน เจ้าหน้าที่ ข้าราชการ นิติกร ผู้แทน ผู้ได้รับมอบ
        นายแพทย์สาธารณสุข พัฒนาการจังหวัด คลังจังหวัด
        รักษาราชการ รักษาการ ปฏิบัติราชการ ปฏิบัติหน้าที่ ทำการแทน ในฐานะ ประจำ
        สำนัก กรม กระทรวง จังหวัด อำเภอ เทศบาล องค์การบริหาร ระดับ ฝ่าย กลุ่มงาน
        """
    );

    private static readonly string[] Whole = Words(
        """
        และ หรือ แทน ของ ที่ นายก อบต. อบจ. ทต. ทม. ทน. ชำนาญการ ชำนาญการพิเศษ ปฏิบัติการ อาวุโส สูง ต้น กลาง
        governor vice deputy acting for of the and on behalf province provincial permanent secretary district chief director office local officer
        """
    );

    private static readonly string[] Titles = Words(
        """
        นาย นาง น.ส. นส. ดร. ว่าที่ร้อย ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก พลตรี ร.ต. ร.ท. ร.อ. พ.ต. พ.ท. พ.อ. พล.ต. ม.ร.ว. ม.ล. mr mrs miss dr.
        """
    );

    /// <summary>True where a part of the text is neither a word of posts nor a place, or a title of persons stands in it.</summary>
    /// <param name="places">Names of the province, its districts and LGOs.</param>
    public static bool IsNameIn(string? post, IEnumerable<string> places)
    {
        if (string.IsNullOrWhiteSpace(post))
        {
            return false;
        }

        var known = places.Where(p => p.Length > 1).OrderByDescending(p => p.Length).ToList();
        var parts = post.Split([' ', '\u00A0', '\t', '\r', '\n', '(', ')', '[', ']', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(p => !IsPartOfAPost(p, known));
    }

    private static bool IsPartOfAPost(string part, List<string> places)
    {
        if (part.All(char.IsDigit) || places.Contains(part) || Whole.Contains(part.TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return Whole.Contains(part, StringComparer.OrdinalIgnoreCase) || HasBeginning(part) && !HasTitle(part, places);
    }

    private static bool HasBeginning(string part) => Beginnings.Any(b => part.StartsWith(b, StringComparison.Ordinal));

    // What is known to hold the letters of a title is taken out first: นายอำเภอ, อำเภอนางรอง.
    private static bool HasTitle(string part, List<string> places)
    {
        var rest = part;
        foreach (var innocent in Beginnings.Where(b => b.Contains("นาย", StringComparison.Ordinal)).Concat(places))
        {
            rest = rest.Replace(innocent, " ", StringComparison.Ordinal);
        }

        return Titles.Any(t => rest.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Words(string lines) => lines.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
