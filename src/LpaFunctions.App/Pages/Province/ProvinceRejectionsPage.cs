using System.Globalization;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>The files of a province that could not be used, the latest first, by time, LGO and reason.</summary>
public sealed class ProvinceRejectionsPage(ListRejections step, LgoLibrary lgos, RuleBookLibrary books)
{
    private const int Most = 500;
    private static readonly TimeSpan Thailand = TimeSpan.FromHours(7);
    private static readonly string[] Columns = ["at", "dla_code", "lgo", "district", "path", "message"];

    public async Task<IResult?> RunAsync(HttpRequest request, ProvincePlace place, CancellationToken cancellationToken)
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name || books.Find(place.Year) is null)
        {
            return null;
        }

        var filter = LgoFilter.From(request.Query);
        var (since, until) = (Day(request, "since"), Day(request, "until"));
        var files = step.RunAsync(place.Year, place.Province, cancellationToken);
        var wanted = files.Where(f => IsOfLgos(filter, f) && IsWithin(f, since, until));
        var shown = await wanted
            .OrderByDescending(f => f.At ?? DateTimeOffset.MinValue)
            .ThenBy(f => f.Rejection.Path, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        if (CsvDownload.IsWanted(request))
        {
            return CsvDownload.Answer(request, $"lpa-{place.Year}-{place.Province}-rejections.csv", shown.Select(Cells).Prepend(Columns));
        }

        var caller = Caller.Behind(request);
        var body = new HtmlPage();
        body.Write(
            $"{ProvinceMenu.Show(place, caller, "/rejections")}<form class=\"filter\" method=\"get\">\n{DayField("since", "ตั้งแต่วันที่", since)}"
        );
        body.Write(
            $"{DayField("until", "ถึงวันที่", until)}{filter.Fields(lgos.Current.InProvince(place.Province))}<button>กรอง</button>\n</form>\n"
        );
        body.Write($"<h2>ใช้ไม่ได้ {shown.Count} ไฟล์</h2>\n{CsvDownload.Link(request)}<ul class=\"plain\">\n");
        foreach (var file in shown.Take(Most))
        {
            body.Write($"{Row(place, file)}");
        }

        body.Write($"</ul>\n{Rest(shown.Count)}");
        return DeskPage.Answer($"ไฟล์ที่ใช้ไม่ได้ จังหวัด{name} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>A file in a folder of no LGO belongs to nobody's choice: it is shown where no LGO is chosen.</summary>
    private static bool IsOfLgos(LgoFilter filter, RejectedFile file) =>
        file.Lgo is { } lgo ? filter.Shows(lgo) : filter is { District: "", Type: "", Name: "" };

    private static bool IsWithin(RejectedFile file, DateOnly? since, DateOnly? until)
    {
        if (file.At is not { } at)
        {
            return since is null && until is null;
        }

        var day = DateOnly.FromDateTime(at.ToOffset(Thailand).DateTime);
        return day >= (since ?? DateOnly.MinValue) && day <= (until ?? DateOnly.MaxValue);
    }

    private static DateOnly? Day(HttpRequest request, string field) =>
        DateOnly.TryParseExact(
            request.Query[field].FirstOrDefault(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static HtmlText DayField(string name, string label, DateOnly? chosen)
    {
        var value = chosen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return new HtmlPage().Write($"<label>{label} <input type=\"date\" name=\"{name}\" value=\"{value}\"></label>\n").ToText();
    }

    private static string[] Cells(RejectedFile file) =>
        [
            When(file),
            file.Lgo?.Code.Digits ?? "",
            file.Lgo?.DisplayName ?? "",
            file.Lgo?.District ?? "",
            file.Rejection.Path,
            file.Rejection.Message,
        ];

    private static string When(RejectedFile file) => file.At is { } at ? Words.Moment(at) : "ไม่ทราบเวลา";

    private static HtmlText Row(ProvincePlace place, RejectedFile file)
    {
        var page = new HtmlPage();
        page.Write($"<li><span>");
        if (file.Lgo is { } lgo)
        {
            page.Write(
                $"<a href=\"/desk/lgo/{place.Year}/{lgo.Code}\">{lgo.DisplayName}</a> <span class=\"small\">อ.{lgo.District}</span>"
            );
        }
        else
        {
            page.Write($"โฟลเดอร์ไม่ตรงกับ อปท. ใด");
        }

        page.Write($"</span>\n<span class=\"small\">{When(file)}</span>\n<span class=\"wide\"><bdi>{file.Rejection.Path}</bdi></span>");
        return page.Write($"<span class=\"wide\"><bdi>{file.Rejection.Message}</bdi></span></li>\n").ToText();
    }

    private static HtmlText Rest(int count) =>
        count > Most
            ? new HtmlPage().Write($"<p class=\"note\">แสดง {Most} ไฟล์ล่าสุด กรองให้แคบลง หรือดาวน์โหลด CSV ซึ่งมีครบ</p>\n").ToText()
            : HtmlText.Nothing;
}
