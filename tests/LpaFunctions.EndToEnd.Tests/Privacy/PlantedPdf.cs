using System.Text;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>A PDF of one page of text lines. No font is embedded: what the codes mean, a ToUnicode map says.</summary>
internal static class PlantedPdf
{
    private const int FirstCode = 0x21;
    private const int LineHeight = 20;

    public static byte[] Write(IReadOnlyList<string> lines)
    {
        var signs = lines.SelectMany(l => l).Distinct().ToList();
        var drawing = string.Concat(lines.Select((l, i) => $"BT /F 14 Tf 40 {800 - LineHeight * i} Td <{Codes(l, signs)}> Tj ET\n"));
        var map = Map(signs);
        var widths = string.Join(' ', signs.Select(c => IsMark(c) ? 0 : 500));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar {FirstCode} /LastChar {FirstCode + signs.Count - 1} /Widths [{widths}] /ToUnicode 6 0 R >>",
            $"<< /Length {map.Length} >>\nstream\n{map}\nendstream",
        ];
        return SmallPdf.Of(objects);
    }

    private static string Codes(string line, List<char> signs) => string.Concat(line.Select(c => $"{FirstCode + signs.IndexOf(c):X2}"));

    private static string Map(List<char> signs)
    {
        const int most = 100;
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P def /CMapType 2 def\n");
        map.Append("1 begincodespacerange <00> <FF> endcodespacerange\n");
        foreach (var some in signs.Select((sign, i) => $"<{FirstCode + i:X2}> <{(int)sign:X4}>\n").Chunk(most))
        {
            map.Append($"{some.Length} beginbfchar\n").AppendJoin("", some).Append("endbfchar\n");
        }

        return map.Append("endcmap end end").ToString();
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
