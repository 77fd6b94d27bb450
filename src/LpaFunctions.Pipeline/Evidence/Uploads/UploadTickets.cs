using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>
/// Signs and checks one-file upload links of a host that takes the files itself: what a shared access signature is on Blob storage. The key
/// never leaves the machine; a link that was changed by one character is refused.
/// </summary>
/// <param name="secret">Makes or finds the key; asked for every link, so that a rotated key counts at once.</param>
/// <param name="publicAddress">Address under which the host is reached; links begin with it.</param>
public sealed class UploadTickets(Func<byte[]> secret, Uri publicAddress, TimeProvider clock)
{
    /// <summary>Route of the receiving function below the host's address.</summary>
    public const string Route = "api/uploads/receive";

    /// <summary>No link is good for longer, whoever signed it: the longest that a host may be set to give, and an hour for clocks that differ.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(25);

    public UploadLink CreateLink(string path, DateTimeOffset expiresAt, long maxBytes)
    {
        var expires = expiresAt.ToUnixTimeSeconds();
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"path={Uri.EscapeDataString(path)}&expires={expires}&max={maxBytes}&signature={Sign(path, expires, maxBytes)}"
        );
        return new UploadLink(
            new Uri(publicAddress, $"{Route}?{query}"),
            "PUT",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/pdf" },
            DateTimeOffset.FromUnixTimeSeconds(expires),
            maxBytes
        );
    }

    /// <summary>The ticket that a request carries; null where the signature is wrong, the time is over, or farther off than a link may live.</summary>
    /// <param name="expires">Seconds since 1970, as the link states them.</param>
    public UploadTicket? Check(string path, long expires, long maxBytes, string signature)
    {
        var right = Encoding.ASCII.GetBytes(Sign(path, expires, maxBytes));
        var genuine = CryptographicOperations.FixedTimeEquals(right, Encoding.ASCII.GetBytes(signature));
        var now = clock.GetUtcNow();
        var isInTime = expires >= now.ToUnixTimeSeconds() && expires <= (now + LongestLife).ToUnixTimeSeconds();
        return genuine && isInTime ? new UploadTicket(path, DateTimeOffset.FromUnixTimeSeconds(expires), maxBytes) : null;
    }

    private string Sign(string path, long expires, long maxBytes) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                secret(),
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\n{expires}\n{maxBytes}"))
            )
        );
}
