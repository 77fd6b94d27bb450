using System.Buffers.Text;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Identity;

namespace LpaFunctions.LocalHost.People;

/// <summary>Adds a passkey to somebody who is signed in, and signs in whoever has one. Each is two calls of passkeys.js: what is asked, what the authenticator answers.</summary>
public sealed class PasskeyPages(
    IPasskeyHandler<Person> passkeys,
    PasskeyRounds rounds,
    PasskeySignIn signIn,
    Guard guard,
    PeopleRecords people,
    RefusalLimit refusals,
    TimeProvider clock
)
{
    private const int IdLength = 12;
    private const string NotKnown = "เข้าใช้ด้วยพาสคีย์นี้ไม่ได้ อาจถูกเลิกใช้แล้ว ลองใหม่ หรือขอลิงก์ใหม่จากผู้ดูแลของจังหวัด";
    private const string NotTaken = "เพิ่มพาสคีย์ไม่ได้ หน้านี้อาจเปิดไว้นานเกินไป เปิดหน้างานของฉันใหม่แล้วลองอีกครั้ง";
    private const string TooMany = "ถูกปฏิเสธหลายครั้งเกินไปในเวลาสั้น ๆ รอ 1 นาทีแล้วลองใหม่";

    /// <summary>For pages of those who are not signed in; shown by the script where the browser can.</summary>
    public static HtmlText Offer { get; } =
        new(
            """
            <p data-passkey="enter" data-then="/desk" hidden>เคยเพิ่มพาสคีย์ไว้: <button type="button">เข้าใช้ด้วยพาสคีย์</button> <span role="status"></span></p>

            """
        );

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/desk/passkeys/begin", context => SendAsync(context, BeginAddAsync));
        endpoints.MapPost("/desk/passkeys", context => SendAsync(context, AddAsync));
        endpoints.MapPost("/desk/enter/begin", context => SendAsync(context, BeginEnterAsync));
        endpoints.MapPost("/desk/enter", context => SendAsync(context, EnterAsync));
    }

    private static async Task SendAsync(HttpContext context, Func<HttpContext, Task<IResult>> answer) =>
        await (await GuardedAnswer.RunAsync(context.Request, () => answer(context))).ExecuteAsync(context);

    private async Task<IResult> BeginAddAsync(HttpContext context)
    {
        if (await OwnAsync(context) is not { } caller)
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, NotTaken);
        }

        var user = new PasskeyUserEntity
        {
            Id = caller.Id,
            Name = caller.Name,
            DisplayName = caller.Name,
        };
        var asked = await passkeys.MakeCreationOptionsAsync(user, context);
        return Asked(asked.CreationOptionsJson, asked.AttestationState);
    }

    private async Task<IResult> AddAsync(HttpContext context)
    {
        if (
            await OwnAsync(context) is not { } caller
            || await PasskeyAnswer.ReadAsync(context.Request) is not { } answer
            || rounds.End(answer.Round) is not { } asked
        )
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, NotTaken);
        }

        var proof = await passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = answer.Credential,
                AttestationState = asked,
            }
        );
        // A round of somebody else who sat at this browser before is not answered for them.
        if (!proof.Succeeded || proof.UserEntity.Id != caller.Id)
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, NotTaken);
        }

        var credential = Base64Url.EncodeToString(proof.Passkey.CredentialId);
        var now = clock.GetUtcNow();
        await signIn.AddAsync(
            new Passkey
            {
                Id = Secrets.Hash(credential)[..IdLength],
                Person = caller.Id,
                Credential = credential,
                PublicKey = Base64Url.EncodeToString(proof.Passkey.PublicKey),
                SignCount = proof.Passkey.SignCount,
                IsBackupEligible = proof.Passkey.IsBackupEligible,
                IsBackedUp = proof.Passkey.IsBackedUp,
                Label = "พาสคีย์ · " + BrowserName.From(context.Request),
                Since = now,
                LastUsed = now,
            },
            context.RequestAborted
        );
        return Results.NoContent();
    }

    private async Task<IResult> BeginEnterAsync(HttpContext context)
    {
        if (!SameOrigin.IsKept(context.Request))
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, NotKnown);
        }

        var asked = await passkeys.MakeRequestOptionsAsync(user: null, context);
        return Asked(asked.RequestOptionsJson, asked.AssertionState);
    }

    private async Task<IResult> EnterAsync(HttpContext context)
    {
        var label = BrowserName.From(context.Request);
        if (await ProveAsync(context) is not { } used || await signIn.EnterAsync(used, label, context.RequestAborted) is not { } device)
        {
            return refusals.TryCount(context)
                ? Answers.Problem(StatusCodes.Status401Unauthorized, NotKnown)
                : Answers.Problem(StatusCodes.Status429TooManyRequests, TooMany);
        }

        DeviceCookie.Set(context, device);
        return Results.NoContent();
    }

    /// <summary>The passkey that answered a round of ours; null where none did.</summary>
    private async Task<Passkey?> ProveAsync(HttpContext context)
    {
        if (
            !SameOrigin.IsKept(context.Request)
            || await PasskeyAnswer.ReadAsync(context.Request) is not { } answer
            || rounds.End(answer.Round) is not { } asked
        )
        {
            return null;
        }

        var proof = await passkeys.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = answer.Credential,
                AssertionState = asked,
            }
        );
        if (!proof.Succeeded)
        {
            return null;
        }

        var kept = (await people.LoadAsync(context.RequestAborted)).Access.FindPasskey(
            Base64Url.EncodeToString(proof.Passkey.CredentialId)
        );
        return kept is null ? null : kept with { SignCount = proof.Passkey.SignCount, IsBackedUp = proof.Passkey.IsBackedUp };
    }

    /// <summary>Who is signed in, on a page of ours; null where somebody else may have made the browser ask.</summary>
    private async Task<Caller?> OwnAsync(HttpContext context)
    {
        if (await guard.FindAsync(context.Request, context.RequestAborted) is not { Session: { } session } caller)
        {
            return null;
        }

        var secret = (await people.WithFormSecretAsync(context.RequestAborted)).Access.FormSecret!;
        var isOwn =
            SameOrigin.IsKept(context.Request) && await FormMark.IsOnAsync(context.Request, secret, session, context.RequestAborted);
        return isOwn ? caller : null;
    }

    private IResult Asked(string options, string? state) =>
        Results.Text($$"""{"round":"{{rounds.Begin(state ?? "")}}","options":{{options}}}""", "application/json; charset=utf-8");
}
