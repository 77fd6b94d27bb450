using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Doors;

/// <summary>
/// The mark that a signed-in person's forms and scripts send along with every change, so that a page of somebody else cannot make their
/// browser change anything: bound to the session, made from the secret of config/access.json.
/// </summary>
public static class FormMark
{
    /// <summary>Of scripts.</summary>
    public const string Header = "X-Lpa-Form";

    /// <summary>Of forms without script.</summary>
    public const string Field = "lpa-form";

    public static string Make(string secret, string session) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(session)));

    /// <summary>Whether a request carries the right mark of its session.</summary>
    public static async Task<bool> IsOnAsync(HttpRequest request, string secret, string session, CancellationToken cancellationToken)
    {
        var given = request.Headers[Header].FirstOrDefault();
        if (given is null && request.HasFormContentType)
        {
            given = (await ReadAsync(request, cancellationToken))[Field].FirstOrDefault();
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Make(secret, session)), Encoding.UTF8.GetBytes(given ?? ""));
    }

    /// <exception cref="BadHttpRequestException">413: the form is larger than the host takes.</exception>
    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException tooLarge)
        {
            throw new BadHttpRequestException(tooLarge.Message, StatusCodes.Status413PayloadTooLarge, tooLarge);
        }
    }
}
