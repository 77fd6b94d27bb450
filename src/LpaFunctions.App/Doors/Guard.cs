using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.App.Doors;

/// <summary>
/// The one guard in front of every HTTP function, the same code on both hosts. It finds out who calls, looks up who may, and refuses in Thai
/// what to do; what is refused is logged without the secret that was shown.
/// </summary>
public sealed class Guard(
    DoorTable doors,
    PeopleRecords people,
    SignIn signIn,
    RefusalLimit refusals,
    RetiredYears retired,
    GuardOptions options,
    ShowRefusal page,
    ILogger<Guard> log
)
{
    public const string KeyHeader = "x-functions-key";

    private const string WhoAreYou = "ต้องลงชื่อเข้าใช้ก่อน เปิดลิงก์เชิญที่สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดให้ไว้ หรือขอลิงก์ใหม่";
    private const string ForPrograms = " โปรแกรมส่งกุญแจในเฮดเดอร์ x-functions-key";
    private const string NotYours = "ท่านลงชื่อเข้าใช้แล้ว แต่ไม่มีสิทธิ์ในส่วนนี้ ติดต่อผู้ดูแลของจังหวัดหากควรมีสิทธิ์";
    private const string TooMany = "ถูกปฏิเสธหลายครั้งเกินไปในเวลาสั้น ๆ รอ 1 นาทีแล้วลองใหม่";
    private const string ForeignPage = "คำขอนี้ไม่ได้มาจากหน้าของระบบ หรือหน้าที่เปิดไว้หมดอายุแล้ว เปิดหน้าใหม่แล้วทำรายการอีกครั้ง";

    /// <summary>Lets a request in and remembers its caller, or says why not.</summary>
    /// <param name="route">The values of the route's tokens, by name.</param>
    /// <returns>Null where the caller may go on.</returns>
    public async Task<IResult?> RefuseAsync(
        HttpContext context,
        string function,
        Func<string, string?> route,
        CancellationToken cancellationToken
    )
    {
        var door = doors[function];
        if (door.IsOpenToEverybody)
        {
            return null;
        }

        return await GuardedAnswer.RefusalAsync(context.Request, () => RefuseAsync(context, function, door, route, cancellationToken));
    }

    private async Task<IResult?> RefuseAsync(
        HttpContext context,
        string function,
        Door door,
        Func<string, string?> route,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(context.Request, cancellationToken) is not { } caller)
        {
            return RefuseUnknown(context, function);
        }

        if (!MayPass(caller, door, route))
        {
            return Refuse(context, function, StatusCodes.Status403Forbidden, NotYours, caller.Id);
        }

        if (
            caller is { IsPerson: true, Session: { } session }
            && Changes(context.Request)
            && !await IsOwnPageAsync(context.Request, session, cancellationToken)
        )
        {
            return Refuse(context, function, StatusCodes.Status403Forbidden, ForeignPage, caller.Id);
        }

        if (await RetiredAsync(context.Request, door, route, cancellationToken) is { } year)
        {
            return Refuse(context, function, StatusCodes.Status410Gone, RetiredYears.Sentence(year), caller.Id);
        }

        caller.StandBehind(context);
        return null;
    }

    /// <summary>The year of the route where its evidence and readings were deleted and the door leads to them, or changes something of it.</summary>
    private async Task<AssessmentYear?> RetiredAsync(
        HttpRequest request,
        Door door,
        Func<string, string?> route,
        CancellationToken cancellationToken
    )
    {
        var leadsThere = door.Place == DoorPlace.Lgo || (door is { Place: DoorPlace.Province, OutlivesItsYear: false } && Changes(request));
        return leadsThere && AssessmentYear.TryParse(route("year"), null, out var year) && await retired.HasAsync(year, cancellationToken)
            ? year
            : null;
    }

    /// <summary>Who calls; null where nobody that we know.</summary>
    public async Task<Caller?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers[KeyHeader].FirstOrDefault() is { } key)
        {
            return await signIn.FindKeyAsync(key, cancellationToken) is { } known ? Program(known) : null;
        }

        return options.TrustsPrincipalHeader && ClientPrincipal.Parse(request.Headers[ClientPrincipal.Header]) is { } principal
            ? await FindAsync(principal, cancellationToken)
            : null;
    }

    private async Task<Caller?> FindAsync(ClientPrincipal principal, CancellationToken cancellationToken)
    {
        var file = (await people.LoadAsync(cancellationToken)).People;
        if (principal.AuthenticationType == ClientPrincipal.OwnSignIn)
        {
            return principal.Find(ClientPrincipal.PersonClaim) is { } id && file.Find(id) is { } own
                ? Known(own, principal.Find(ClientPrincipal.DeviceClaim) ?? own.Id)
                : null;
        }

        foreach (var account in principal.Accounts)
        {
            if (file.WithAccount(account) is { } person)
            {
                return Known(person, account);
            }

            if (options.FirstOperators.Contains(account, StringComparer.OrdinalIgnoreCase))
            {
                return new Caller
                {
                    Id = account,
                    Name = "ผู้ดูแลระบบคนแรก",
                    Appointments = [new Appointment { Role = Role.Operator }],
                    Session = account,
                };
            }
        }

        return null;
    }

    private static bool MayPass(Caller caller, Door door, Func<string, string?> route)
    {
        var roles = caller.As(door.Roles);
        if (door.Place == DoorPlace.Lgo && LgoCode.TryParse(route("lgo"), null, out var lgo))
        {
            return roles.Any(a => a.Covers(lgo));
        }

        if (door.Place == DoorPlace.Province && ProvinceCode.TryParse(route("province"), null, out var province))
        {
            return roles.Any(a => a.Covers(province));
        }

        // An address that names no place cannot be told from one of another's: whoever has the role at all is told what is wrong with it.
        return roles.Any();
    }

    private async Task<bool> IsOwnPageAsync(HttpRequest request, string session, CancellationToken cancellationToken)
    {
        // A bearer token is set by a program; no foreign page can make a browser send one.
        if (request.Headers.Authorization.FirstOrDefault()?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true)
        {
            return true;
        }

        var secret = (await people.LoadAsync(cancellationToken)).Access.FormSecret;
        return SameOrigin.IsKept(request) && secret is not null && await FormMark.IsOnAsync(request, secret, session, cancellationToken);
    }

    private IResult RefuseUnknown(HttpContext context, string function)
    {
        if (WantsPage(context.Request) && options.SignInAddress is { } address)
        {
            return Results.Redirect(address + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        }

        // Whom we know is never held up by what others do from the same address.
        return refusals.TryCount(context)
            ? Refuse(context, function, StatusCodes.Status401Unauthorized, Unknown(context.Request))
            : Answers.Problem(StatusCodes.Status429TooManyRequests, TooMany);
    }

    private IResult Refuse(HttpContext context, string function, int status, string message, string caller = "-")
    {
        log.LogWarning("Refused {Status}: {Method} {Function}, caller {Caller}.", status, context.Request.Method, function, caller);
        return WantsHtml(context.Request) ? page(status, message) : Answers.Problem(status, message);
    }

    private static string Unknown(HttpRequest request) => WantsHtml(request) ? WhoAreYou : WhoAreYou + ForPrograms;

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool WantsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && WantsHtml(request);

    private static bool WantsHtml(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Caller Known(Person person, string session) =>
        new()
        {
            Id = person.Id,
            Name = person.Name,
            Appointments = person.Appointments,
            Session = session,
        };

    private static Caller Program(ProgramKey key) =>
        new()
        {
            Id = key.Id,
            Name = key.Name,
            Appointments = [new Appointment { Role = Role.Program, Province = key.Province }],
        };
}
