using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// Signs and checks one-file upload links of a host that takes the files itself: what a shared access signature is on Blob storage. The key
/// never leaves the machine; a link that was changed by one character is refused.
/// </summary>
/// <param name="secret">Makes or finds the key; asked once, when the first link is signed or checked.</param>
/// <param name="publicAddress">Address under which the host is reached; links begin with it.</param>
public sealed class UploadTickets(Func<byte[]> secret, Uri publicAddress, TimeProvider clock)
{
    /// <summary>Route of the receiving function below the host's address.</summary>
    public const string Route = "api/uploads/receive";

    private byte[]? _key;

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

    /// <summary>The ticket that a request carries; null where the signature is wrong or the time is over.</summary>
    /// <param name="expires">Seconds since 1970, as the link states them.</param>
    public UploadTicket? Check(string path, long expires, long maxBytes, string signature)
    {
        var right = Encoding.ASCII.GetBytes(Sign(path, expires, maxBytes));
        var genuine = CryptographicOperations.FixedTimeEquals(right, Encoding.ASCII.GetBytes(signature));
        return genuine && expires >= clock.GetUtcNow().ToUnixTimeSeconds() && expires <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new UploadTicket(path, DateTimeOffset.FromUnixTimeSeconds(expires), maxBytes)
            : null;
    }

    private string Sign(string path, long expires, long maxBytes) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                _key ??= secret(),
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\n{expires}\n{maxBytes}"))
            )
        );
}
