using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What an LGO says of its result: the form on its sheet, and what becomes of it.</summary>
public sealed class CommentDoor(LgoComments comments)
{
    public const string Deed = "comment";
    private const string TextField = "text";

    public async Task<PageNote> WriteAsync(Caller caller, RequestPlace place, IFormCollection form, CancellationToken cancellationToken)
    {
        if (!MayWrite(caller, place))
        {
            return new PageNote(false, "เฉพาะเจ้าหน้าที่ของ อปท. เขียนความเห็นได้");
        }

        var draft = new LgoComment(place.Lgo, FormFields.Text(form, TextField), caller.Name, default);
        try
        {
            var kept = await comments.WriteAsync(place.Year, draft, FormFields.Text(form, FormFields.Seen), cancellationToken);
            return new PageNote(true, kept is null ? "ไม่มีความเห็นแล้ว" : "บันทึกความเห็นแล้ว จะเผยแพร่เมื่อจังหวัดประกาศผลครั้งถัดไป");
        }
        catch (FormatException refused)
        {
            return new PageNote(false, refused.Message);
        }
        catch (ConflictException)
        {
            return new PageNote(false, "มีผู้อื่นใน อปท. แก้ความเห็นไปแล้ว อ่านฉบับล่าสุดด้านล่างแล้วแก้ใหม่");
        }
    }

    /// <param name="mark">Mark of the session, for the form.</param>
    /// <param name="isRefused">True where the change that was just asked for was refused: what was typed stands in the form again.</param>
    public async Task<HtmlText> ShowAsync(
        HttpRequest request,
        RequestPlace place,
        string mark,
        bool isRefused,
        CancellationToken cancellationToken
    )
    {
        var kept = await comments.FindAsync(place.Year, place.Lgo, cancellationToken);
        var page = new HtmlPage();
        if (kept is not null)
        {
            page.Write(
                $"<p class=\"said\"><bdi>{kept.Text}</bdi></p>\n<p class=\"small\"><bdi>{kept.By}</bdi> {Words.Moment(kept.At)}</p>\n"
            );
        }

        if (MayWrite(Caller.Behind(request), place))
        {
            var typed = isRefused ? await TypedAsync(request, cancellationToken) : null;
            page.Write($"{Form(place, mark, kept, typed ?? kept?.Text ?? "")}");
        }

        return page.Bytes.Length == 0
            ? HtmlText.Nothing
            : new HtmlPage().Write($"<section id=\"comment\">\n<h2>ความเห็นของ อปท. ต่อผล</h2>\n{page.ToText()}</section>\n").ToText();
    }

    private static async Task<string?> TypedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await FormFields.ReadAsync(request, cancellationToken);
        return FormFields.Text(form, FormFields.Deed) == Deed ? FormFields.Text(form, TextField) : null;
    }

    private static HtmlText Form(RequestPlace place, string mark, LgoComment? kept, string text) =>
        new HtmlPage()
            .Write(
                $"""
                <form method="post" action="{LgoOverviewPage.AddressOf(place)}">{FormFields.Hidden(mark, Deed, kept?.Version ?? "")}
                <label for="comment-text">เผยแพร่พร้อมผลเมื่อจังหวัดประกาศ ไม่เกิน {LgoComment.LongestText} ตัวอักษร ห้ามมีเลขประจำตัวประชาชนและหมายเลขโทรศัพท์ ลบข้อความทั้งหมดเพื่อถอนความเห็น</label>
                <textarea id="comment-text" name="{TextField}" rows="4" maxlength="{LgoComment.LongestText}">{text}</textarea>
                <button>บันทึกความเห็น</button>
                </form>

                """
            )
            .ToText();

    private static bool MayWrite(Caller caller, RequestPlace place) => caller.As(Role.Officer).Any(a => a.Covers(place.Lgo));
}
