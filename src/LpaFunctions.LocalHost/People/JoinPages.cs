using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http.Features;

namespace LpaFunctions.LocalHost.People;

/// <summary>
/// Where an invitation leads, and the way out. Opening the link shows whose it is and changes nothing, since programs that preview links open
/// them too; the button signs in and uses the link up.
/// </summary>
public sealed class JoinPages(SignIn signIn, Guard guard, PeopleRecords people)
{
    private const string Home = "/desk";
    private const string Title = "ลงชื่อเข้าใช้";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/" + InvitationLink.Route, context => SendAsync(context, ShowAsync));
        endpoints.MapPost("/" + InvitationLink.Route, context => SendAsync(context, JoinAsync));
        endpoints.MapPost("/desk/leave", context => SendAsync(context, LeaveAsync));
    }

    // A method of (HttpContext) to Task<IResult> would be taken for one that writes its answer itself, and the result be dropped.
    private static async Task SendAsync(HttpContext context, Func<HttpContext, Task<IResult>> answer) =>
        await (await answer(context)).ExecuteAsync(context);

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var secret = context.Request.Query["t"].FirstOrDefault() ?? "";
        return await signIn.LookAsync(secret, context.RequestAborted) is { } person
            ? DeskPage.Answer(Title, caller: null, Question(person, secret))
            : Over();
    }

    private async Task<IResult> JoinAsync(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = SmallBody.Small;
        if (!SameOrigin.IsKept(context.Request) || !context.Request.HasFormContentType)
        {
            return Over();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var secret = form["t"].FirstOrDefault() ?? "";
        if (await signIn.JoinAsync(secret, BrowserName.From(context.Request), context.RequestAborted) is not { } device)
        {
            return Over();
        }

        DeviceCookie.Set(context, device);
        return Results.Redirect(Home);
    }

    private async Task<IResult> LeaveAsync(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = SmallBody.Small;
        if (
            await guard.FindAsync(context.Request, context.RequestAborted) is not { Session: { } session } caller
            || !context.Request.HasFormContentType
            || !SameOrigin.IsKept(context.Request)
        )
        {
            return Over();
        }

        var state = await people.WithFormSecretAsync(context.RequestAborted);
        if (!await FormMark.IsOnAsync(context.Request, state.Access.FormSecret!, session, context.RequestAborted))
        {
            return Over();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var device = form["device"].FirstOrDefault() ?? session;
        if (state.Access.WaysInOf(caller.Id).All(d => d.Id != device))
        {
            return Results.Redirect(Home);
        }

        await signIn.LeaveAsync(device, context.RequestAborted);
        if (device != session)
        {
            return Results.Redirect(Home);
        }

        DeviceCookie.Remove(context);
        // Nothing of the last person may be left on the next one's screen: not in the cache, not behind the back button.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return DeskPage.Answer(
            "ออกจากระบบแล้ว",
            caller: null,
            new HtmlPage().Write($"<p>ปิดหน้านี้ได้ หากจะเข้าใช้อีก ขอลิงก์ใหม่จากผู้ดูแลของจังหวัด</p>\n{PasskeyPages.Offer}").ToText(),
            script: "passkeys.js"
        );
    }

    private static HtmlText Question(Person person, string secret) =>
        new HtmlPage()
            .Write(
                $"""
                <p>ลิงก์นี้เป็นของ <strong>{person.Name}</strong> ใช้ได้ครั้งเดียว ถ้าไม่ใช่ท่าน โปรดปิดหน้านี้</p>
                <form method="post" action="/{InvitationLink.Route}"><input type="hidden" name="t" value="{secret}"><button>เข้าใช้ในเครื่องนี้</button></form>
                <p class="small">เครื่องนี้จะลงชื่อเข้าใช้ไว้ {(int)
                    AccessFile.DeviceLife.TotalDays} วันหลังใช้ครั้งสุดท้าย และออกได้ทุกเมื่อจากหน้างานของฉัน</p>

                """
            )
            .ToText();

    private static IResult Over() =>
        DeskPage.Answer(
            Title,
            caller: null,
            new HtmlPage()
                .Write(
                    $"<p class=\"note warn\">ลิงก์นี้ใช้ไปแล้ว หมดอายุ หรือไม่ครบ โปรดขอลิงก์ใหม่จากผู้ดูแลของจังหวัด (this link was used, is over or is not whole)</p>\n{PasskeyPages.Offer}"
                )
                .ToText(),
            script: "passkeys.js",
            status: StatusCodes.Status410Gone
        );
}
