using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>The files of an indicator, each with its state in words, and the forms that replace it or take it back.</summary>
internal static class IndicatorFileList
{
    public static HtmlText Show(IndicatorView view, bool mayHandIn)
    {
        var page = new HtmlPage();
        page.Write(
            $"<h2>ไฟล์ที่ส่งแล้ว {view.Files.Files.Count} ไฟล์</h2>\n<ul class=\"plain files\" data-files=\"/api/files/{view.Place.Year}/{view.Place.Lgo}/{view.Place.Indicator}\">\n"
        );
        foreach (var file in view.Files.Files)
        {
            page.Write($"{Row(view, file, mayHandIn)}");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Row(IndicatorView view, IndicatorFile file, bool mayHandIn)
    {
        var page = new HtmlPage();
        page.Write(
            $"<li><span><a href=\"{view.AddressOf(file.Name)}\" target=\"_blank\" rel=\"noopener\"><bdi>{file.Name}</bdi></a> <span class=\"small\">{Words.Size(file.Bytes)}</span></span>\n<span><span class=\"pill {Kind(file.Stage)}\">{Words.Stage(file.Stage)}</span>{Late(file)}</span>\n"
        );
        if (file.Pages is { } pages)
        {
            page.Write($"<span class=\"small\">{pages} หน้า</span>\n");
        }

        if (file is { HandedInBy: { } by, HandedInAt: { } at })
        {
            page.Write($"<span class=\"small\">ส่งโดย <bdi>{by}</bdi> {Words.Moment(at)}</span>\n");
        }

        if (file.Message is { } message)
        {
            page.Write($"<p class=\"note warn\">{message}</p>\n");
        }

        if (mayHandIn)
        {
            page.Write($"{Forms(view, file)}");
        }

        return page.Write($"</li>\n").ToText();
    }

    private static string Kind(FileStage stage) =>
        stage switch
        {
            FileStage.Read => "good",
            FileStage.Refused => "bad",
            _ => "",
        };

    private static HtmlText Late(IndicatorFile file) =>
        file.Late ? new HtmlPage().Write($" <span class=\"pill bad\">ส่งช้า</span>").ToText() : HtmlText.Nothing;

    private static HtmlText Forms(IndicatorView view, IndicatorFile file)
    {
        var address = LgoIndicatorPage.AddressOf(view.Place);
        var page = new HtmlPage();
        page.Write(
            $"""
            <details class="wide"><summary>แทนด้วยฉบับใหม่ หรือถอนไฟล์</summary>
            <form method="post" enctype="multipart/form-data" action="{address}">
            {FormFields.Hidden(view.Mark, LgoIndicatorPage.Replace, file.Version)}<input type="hidden" name="file" value="{file.Name}">
            <label>ฉบับใหม่ของ <bdi>{file.Name}</bdi> <input type="file" name="{LgoFiles.FilesField}" required></label>
            <button>แทนด้วยฉบับใหม่</button>
            </form>

            """
        );
        return page.Write(
                $"""
                <form method="post" enctype="multipart/form-data" action="{address}">
                {FormFields.Hidden(view.Mark, LgoIndicatorPage.TakeBack, file.Version)}<input type="hidden" name="file" value="{file.Name}">
                <label>เหตุผลที่ถอน <input name="reason" maxlength="300" required></label>
                <button class="quiet">ถอนไฟล์นี้</button>
                </form>
                </details>

                """
            )
            .ToText();
    }
}
