using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;

namespace LpaFunctions.LocalHost.People;

/// <summary>
/// What App Service authentication is on Azure: takes away every identity that a request brings, and puts the person behind the cookie in its
/// place. The cookie cannot be read by scripts and is not sent along from pages of other hosts.
/// </summary>
public sealed class DeviceCookie(SignIn signIn)
{
    private const string IdentityHeaders = "X-MS-CLIENT-PRINCIPAL";

    public async Task IdentifyAsync(HttpContext context)
    {
        foreach (var header in context.Request.Headers.Keys.Where(IsIdentity).ToList())
        {
            context.Request.Headers.Remove(header);
        }

        if (
            context.Request.Cookies[ClientPrincipal.Cookie] is { Length: > 0 and < 200 } cookie
            && await signIn.FindAsync(cookie, context.RequestAborted) is { } signedIn
        )
        {
            context.Request.Headers[ClientPrincipal.Header] = Principal(signedIn).ToHeader();
            if (signedIn.Renewed)
            {
                // A device that is used stays signed in: the browser must keep the cookie as long as we do.
                Set(context, cookie);
            }
        }
    }

    /// <summary>Gives the browser its cookie, for 30 days from now.</summary>
    public static void Set(HttpContext context, string secret) =>
        context.Response.Cookies.Append(ClientPrincipal.Cookie, secret, Options(context, AccessFile.DeviceLife));

    public static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(ClientPrincipal.Cookie, Options(context, TimeSpan.Zero));

    // Also "X-MS-CLIENT-PRINCIPAL-ID" and its kin, and spellings with '_' that some servers take for the same.
    private static bool IsIdentity(string header) =>
        header.Replace('_', '-').StartsWith(IdentityHeaders, StringComparison.OrdinalIgnoreCase);

    private static ClientPrincipal Principal(SignedIn signedIn)
    {
        var (person, device) = (signedIn.Person, signedIn.Device);
        var roles = person.Appointments.Select(a => new ClientPrincipal.Claim("role", a.Role.ToString()));
        return new ClientPrincipal
        {
            AuthenticationType = ClientPrincipal.OwnSignIn,
            NameType = "name",
            RoleType = "role",
            Claims =
            [
                new(ClientPrincipal.PersonClaim, person.Id),
                new(ClientPrincipal.DeviceClaim, device.Id),
                new("name", person.Name),
                .. roles,
            ],
        };
    }

    private static CookieOptions Options(HttpContext context, TimeSpan life) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            // A web server with TLS in front says so by X-Forwarded-Proto.
            Secure = context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"].FirstOrDefault() == "https",
            Path = "/",
            MaxAge = life,
            IsEssential = true,
        };
}
