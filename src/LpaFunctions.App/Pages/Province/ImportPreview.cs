using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Province;

/// <summary>What an import would do, and what stands in its way with the cell named; rows in doubt are settled here.</summary>
internal sealed class ImportPreview(ImportOutcome outcome, CarriedFile file)
{
    public HtmlText Show(ProvincePlace place, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<section id=\"preview\">\n<h2>{file.Name}</h2>\n<p class=\"big\">{Verdict()}</p>\n");
        page.Write($"{FoldedList.Show("แก้ในไฟล์ก่อน", outcome.Problems.Where(p => p.IsError).Select(p => p.ToString()))}");
        page.Write(
            $"{Doubts(place, mark)}{Changes()}{FoldedList.Show("โปรดทราบ", Notices())}{FoldedList.Show("ไม่มีในไฟล์", outcome.Missing)}"
        );
        if (outcome.IsUsable)
        {
            page.Write($"<form method=\"post\" enctype=\"multipart/form-data\" action=\"{place.Address}/import\">");
            page.Write($"{FormFields.Hidden(mark, ProvinceImportPage.Take, outcome.Version)}{file.Hidden()}{Settled()}");
            page.Write($"<button>นำเข้าตามนี้</button></form>\n");
        }

        return page.Write($"</section>\n").ToText();
    }

    private string Verdict()
    {
        var added = outcome.Changes.Count(c => c.Before is null);
        return outcome.IsUsable
            ? $"นำเข้าได้ {outcome.Matches.Count} แถว: เพิ่ม {added} แห่ง เปลี่ยน {outcome.Changes.Count - added} แห่ง"
            : $"ยังนำเข้าไม่ได้: ผิด {outcome.Problems.Count(p => p.IsError)} ช่อง จับคู่ไม่ได้แน่ {outcome.Uncertain.Count()} แถว";
    }

    private IEnumerable<string> Notices()
    {
        var cuts = outcome.Problems.Count(p => p.IsCut);
        var plain = outcome.Problems.Where(p => p is { IsError: false, IsCut: false }).Select(p => p.ToString());
        var matched = outcome.Matches.Where(IsGuessed).Select(Told);
        string[] cut = cuts == 0 ? [] : [$"{cuts} ช่องมีคะแนนเต็มต่ำกว่าเกณฑ์เป็นจำนวนเต็มตัวชี้วัด ถือว่าตัดฐาน (ไม่ทราบว่าตัวชี้วัดใด)"];
        return [.. plain, .. matched, .. cut];
    }

    private static bool IsGuessed(ImportMatch match) =>
        match.Kind is ImportMatchKind.Upgraded or ImportMatchKind.Spelling or ImportMatchKind.Mapped;

    private static string Told(ImportMatch match) =>
        $"{match.Row.Place}: {match.Row.Written} คือ {match.Lgo!.DisplayName} ({match.Lgo.Code}) {match.Reason}";

    private HtmlText Changes()
    {
        if (outcome.Changes.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<details open><summary>ผลที่จะเปลี่ยน {outcome.Changes.Count} แห่ง</summary>\n<ul class=\"plain\">\n");
        foreach (var change in outcome.Changes)
        {
            var kind = change.Before is null ? "เพิ่ม" : "เปลี่ยน";
            page.Write($"<li><span>{change.After.Lgo.DisplayName} <span class=\"small\">อ.{change.After.Lgo.District}</span></span>");
            page.Write($"<span class=\"pill\">{kind}</span><span class=\"small wide\">{change.Words()}</span></li>\n");
        }

        return page.Write($"</ul>\n</details>\n").ToText();
    }

    /// <summary>Each row that is not certain, with those it may mean; only a person settles it.</summary>
    private HtmlText Doubts(ProvincePlace place, string mark)
    {
        if (!outcome.Uncertain.Any())
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<form class=\"drop\" method=\"post\" enctype=\"multipart/form-data\" action=\"{place.Address}/import\">\n");
        page.Write($"<h2>แถวที่จับคู่ไม่ได้แน่</h2>\n{FormFields.Hidden(mark, ProvinceImportPage.Preview)}{file.Hidden()}");
        foreach (var match in outcome.Uncertain)
        {
            page.Write($"<p><bdi>{match.Row.Place}</bdi>: {match.Reason}</p>\n{Row(match.Row)}");
            page.Write($"<label><bdi>{match.Row.Written}</bdi> อ.{match.Row.District} คือ {Choice(match)}</label>\n");
        }

        return page.Write($"{Settled()}<button>ตรวจอีกครั้ง</button>\n</form>\n").ToText();
    }

    private static HtmlText Choice(ImportMatch match)
    {
        var page = new HtmlPage();
        if (match.Candidates.Count == 0)
        {
            return page.Write($"<input name=\"row-code\" inputmode=\"numeric\" placeholder=\"รหัส อปท. 7 หลัก\">").ToText();
        }

        page.Write($"<select name=\"row-code\"><option value=\"\">ยังไม่เลือก</option>");
        foreach (var candidate in match.Candidates)
        {
            page.Write($"<option value=\"{candidate.Code}\">{candidate.DisplayName} อ.{candidate.District} ({candidate.Code})</option>");
        }

        return page.Write($"</select>").ToText();
    }

    private HtmlText Settled()
    {
        var page = new HtmlPage();
        foreach (var match in outcome.Matches.Where(m => m.Kind == ImportMatchKind.Mapped))
        {
            page.Write($"{Row(match.Row)}<input type=\"hidden\" name=\"row-code\" value=\"{match.Lgo!.Code}\">");
        }

        return page.ToText();
    }

    private static HtmlText Row(ImportRow row) =>
        new HtmlPage()
            .Write(
                $"<input type=\"hidden\" name=\"row-district\" value=\"{row.District}\"><input type=\"hidden\" name=\"row-type\" value=\"{row.Type}\"><input type=\"hidden\" name=\"row-name\" value=\"{row.Name}\">"
            )
            .ToText();
}
