using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Parts;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>The picture of a value as an address: the file's own, with "cut=left,top,right,bottom" in points, the page and how it is turned.</summary>
internal static class CutAddress
{
    private const string Wrong = "ระบุส่วนของหน้าไม่ถูกต้อง ต้องเป็น cut=ซ้าย,บน,ขวา,ล่าง (หน่วยพอยต์) พร้อม page และ turn";

    // Longer than the longest side that a page of a PDF may have, in points.
    private const double Most = 20_000;

    public static string Write(EvidencePage place, TextBox box, int rotation)
    {
        var mark = place.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var cut = FormattableString.Invariant($"cut={box.Left},{box.Top},{box.Right},{box.Bottom}");
        return $"{place.Address}{mark}{cut}&page={place.Page}&turn={rotation}";
    }

    /// <returns>Null where the address asks for no cut.</returns>
    /// <exception cref="FormatException">It asks for one that there cannot be.</exception>
    public static PageCut? Read(IQueryCollection query, string path)
    {
        if (query["cut"].ToString() is not { Length: > 0 } cut)
        {
            return null;
        }

        return new PageCut(path, Number(query, "page", 1), Box(cut))
        {
            Part = query.ContainsKey("part") ? Number(query, "part", 1) : null,
            Quarters = Number(query, "turn", 0) / 90 % 4,
        };
    }

    private static TextBox Box(string cut)
    {
        var sides = Array.ConvertAll(cut.Split(','), Side);
        return sides is [var left, var top, var right, var bottom] && left < right && top < bottom
            ? new TextBox(left, top, right, bottom)
            : throw new FormatException(Wrong);
    }

    private static double Side(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) && Math.Abs(side) <= Most
            ? side
            : throw new FormatException(Wrong);

    private static int Number(IQueryCollection query, string name, int least) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException(Wrong);
}
