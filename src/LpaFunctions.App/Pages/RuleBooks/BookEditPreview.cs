using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.RuleBooks;

/// <summary>What a rule book that was handed in would change, and the button that takes it where it may be taken.</summary>
internal static class BookEditPreview
{
    public static HtmlText Show(RuleBookEdit edit, CarriedFile file, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<section id=\"preview\">\n<h2><bdi>{file.Name}</bdi></h2>\n<p class=\"big\">{Verdict(edit)}</p>\n");
        if (edit.Effect is { } effect)
        {
            page.Write($"<p>{Told(effect)}</p>\n");
        }

        foreach (var section in edit.Difference is { } difference ? DiffSection.ListDifferences(difference) : [])
        {
            page.Write($"{FoldedList.Show(section.Heading, section.Lines)}");
        }

        return page.Write($"{Button(edit, file, mark)}</section>\n").ToText();
    }

    private static string Verdict(RuleBookEdit edit)
    {
        if (edit.Refusal is { } refusal)
        {
            return refusal;
        }

        if (edit.Before.Value is not { } before)
        {
            return $"ปี {edit.Book.Year} ยังไม่มีสมุดเกณฑ์ จะใช้รุ่น {edit.Book.Version} {edit.Book.Indicators.Count} ตัวชี้วัด";
        }

        return EditRuleBook.VersionOf(edit.Book) == edit.Before.ETag
            ? "ไม่ต่างจากฉบับที่ใช้อยู่ จึงไม่มีอะไรต้องบันทึก"
            : $"ใช้แทนรุ่น {before.Version} ได้ จะเป็นรุ่น {edit.Book.Version}{Word(edit)}";
    }

    private static string Word(RuleBookEdit edit) =>
        edit.Difference is { IsEmpty: true } ? " ต่างกันเฉพาะข้อความและวิธีอ่านเอกสาร เกณฑ์คะแนนเหมือนเดิม" : "";

    private static string Told(BookEffectCounts effect) =>
        effect.Lgos == 0
            ? "ยังไม่มี อปท. ใดมีหลักฐานหรือผลนำเข้าของปีนี้"
            : $"อปท. ที่มีหลักฐานหรือผลนำเข้า {effect.Lgos} แห่ง: ร้อยละเปลี่ยน {effect.OtherPercent} แห่ง ระดับเปลี่ยน {effect.OtherBand} แห่ง ผ่านหรือไม่ผ่านเปลี่ยน {effect.OtherPass} แห่ง";

    private static HtmlText Button(RuleBookEdit edit, CarriedFile file, string mark)
    {
        if (edit.Refusal is not null || EditRuleBook.VersionOf(edit.Book) == edit.Before.ETag)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<form method=\"post\" enctype=\"multipart/form-data\" action=\"{RuleBookListPage.Address}/{edit.Book.Year}\">");
        page.Write($"{FormFields.Hidden(mark, RuleBookPage.Take, edit.Before.ETag)}{file.Hidden()}");
        return page.Write($"<button>ใช้สมุดเกณฑ์นี้</button></form>\n").ToText();
    }
}
