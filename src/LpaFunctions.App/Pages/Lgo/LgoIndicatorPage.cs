using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>One indicator of an LGO: what it would gain, its files and what was read from them, and what was said about it.</summary>
public sealed class LgoIndicatorPage(
    LgoSnapshots snapshots,
    ShowStatus statuses,
    ListFiles files,
    IndicatorNotes notes,
    PeopleRecords people
)
{
    public const string Send = "send";
    public const string Replace = "replace";
    public const string TakeBack = "take-back";

    public static string AddressOf(RequestPlace place) => $"{LgoOverviewPage.AddressOf(place)}/{place.Indicator}";

    /// <param name="told">What became of a change that was just asked for.</param>
    public async Task<IResult?> RunAsync(
        HttpRequest request,
        RequestPlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (await snapshots.LoadAsync(place.Year, place.Lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        var found = statuses.Describe(now).Domains.SelectMany(d => d.Indicators).FirstOrDefault(i => i.Result.Indicator == place.Indicator);
        if (found is null)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var indicator = now.Book.Find(place.Indicator)!;
        var said = await notes.ListAsync(place.Year, place.Lgo, place.Indicator, cancellationToken);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var handedIn = await files.RunAsync(place.Year, place.Lgo, place.Indicator, cancellationToken);
        var gains = Gain.Cheapest(now.Book, now.Scores, int.MaxValue);
        var view = new IndicatorView
        {
            Place = place,
            Indicator = indicator,
            Status = found,
            ConfidenceThreshold = now.Book.ConfidenceThreshold,
            Gain = gains.FirstOrDefault(g => g.Indicator == place.Indicator),
            Files = handedIn,
            Notes = said,
            Decisions = now.History(place.Indicator),
            Mark = mark,
        };

        return DeskPage.Answer($"{place.Indicator} {indicator.Name}", caller, Body(now, view, caller, told), "lgo.js");
    }

    private static HtmlText Body(LgoSnapshot now, IndicatorView view, Caller caller, IReadOnlyList<PageNote> told)
    {
        var place = view.Place;
        var mayHandIn = caller.As(Role.Officer, Role.Province).Any(a => a.Covers(place.Lgo));
        var body = new HtmlPage();
        body.Write($"<p><a href=\"{LgoOverviewPage.AddressOf(place)}\">← ทุกตัวชี้วัดของ{now.Lgo.DisplayName} ปี {place.Year}</a></p>\n");
        body.Write($"{PageNote.ShowAll(told)}{Standing(view)}{Needs(view)}{IndicatorFileList.Show(view, mayHandIn)}");
        if (mayHandIn)
        {
            body.Write($"{SendForm(view)}");
        }

        body.Write($"{IndicatorValues.Show(view)}{IndicatorTalk.Show(view, caller)}{IndicatorPast.Show(view)}");
        return body.ToText();
    }

    private static HtmlText Standing(IndicatorView view)
    {
        var result = view.Status.Result;
        var page = new HtmlPage();
        page.Write(
            $"<p class=\"big\"><span class=\"pill\">{Words.State(result)}</span> <span class=\"n\">{Words.Marks(result)}</span> คะแนน</p>\n"
        );
        if (result.Formula is { } formula && result.State != IndicatorState.Cut)
        {
            page.Write($"<p>{formula}</p>\n");
        }

        if (view.Gain is { } gain)
        {
            page.Write($"<p class=\"note good\"><strong>ขั้นต่อไป ได้อีก {gain.MarksText}:</strong> {gain.Advice}</p>\n");
        }

        page.Write($"{Lines("คะแนนที่ยังเพิ่มได้", result.MoreMarks)}{Lines("เหตุผล", result.Reasons)}{Lines("ข้อสังเกต", result.Flags)}");
        return page.ToText();
    }

    private static HtmlText Needs(IndicatorView view) =>
        new HtmlPage()
            .Write($"{Lines("ค่าที่ยังหาไม่พบในเอกสาร", view.Status.Missing)}{Lines("เอกสารที่เกณฑ์ขอ", view.Indicator.Evidence)}")
            .ToText();

    private static HtmlText Lines(string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<h2>{heading}</h2>\n<ul>\n");
        foreach (var line in lines)
        {
            page.Write($"<li><bdi>{line}</bdi></li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText SendForm(IndicatorView view)
    {
        var place = view.Place;
        return new HtmlPage()
            .Write(
                $"""
                <form class="drop" method="post" enctype="multipart/form-data" action="{AddressOf(
                    place
                )}" data-upload="/api/evidence/{place.Year}/{place.Lgo}/{place.Indicator}/">
                <h2 id="send">ส่งหลักฐาน</h2>
                <p>ลากไฟล์มาวางในกรอบนี้ หรือเลือกไฟล์ (PDF, ภาพถ่าย, Word, Excel, ZIP)</p>
                {FormFields.Hidden(view.Mark, Send)}<label>ไฟล์ <input type="file" name="{LgoFiles.FilesField}" multiple></label>
                <button>ส่งไฟล์</button>
                <ul class="plain sent" aria-live="polite"></ul>
                </form>

                """
            )
            .ToText();
    }
}
