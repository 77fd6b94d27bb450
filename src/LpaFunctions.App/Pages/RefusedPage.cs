using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>What a person sees whose session has ended, or who may not open a page: why, and what to do next.</summary>
public static class RefusedPage
{
    public static IResult Answer(int status, string message) => Answer(status, message, signIn: null);

    /// <param name="signIn">How the host lets somebody in whom it knows; acts by passkeys.js.</param>
    public static IResult Answer(int status, string message, HtmlText? signIn)
    {
        var isUnknown = status == StatusCodes.Status401Unauthorized;
        var body = new HtmlPage();
        body.Write($"<p class=\"note warn\">{message}</p>\n");
        if (isUnknown && signIn is { } offer)
        {
            body.Write($"{offer}");
        }

        body.Write($"<ul>\n");
        if (isUnknown)
        {
            body.Write(
                $"<li>การลงชื่อเข้าใช้อยู่ได้ 30 วันหลังใช้ครั้งสุดท้าย และจบเมื่อท่านหรือจังหวัดสั่งให้เครื่องนี้ออกจากระบบ</li>\n"
            );
            body.Write(
                $"<li>ลิงก์เชิญใช้ได้ครั้งเดียว ขอลิงก์ใหม่จากเจ้าหน้าที่จังหวัดที่หน้า “ผู้ใช้และลิงก์เชิญ” หรือผู้ดูแลระบบ</li>\n"
            );
        }

        body.Write($"<li>ถ้าเพิ่งกรอกแบบฟอร์ม ยังไม่ได้บันทึก กดย้อนกลับในเบราว์เซอร์แล้วคัดลอกข้อความไว้ก่อน</li>\n");
        body.Write($"<li><a href=\"/desk\">ไปหน้าแรก</a></li>\n</ul>\n");
        return DeskPage.Answer(
            isUnknown ? "การลงชื่อเข้าใช้สิ้นสุดแล้ว" : "เปิดหน้านี้ไม่ได้",
            caller: null,
            body.ToText(),
            script: isUnknown && signIn is not null ? "passkeys.js" : null,
            status: status
        );
    }
}
