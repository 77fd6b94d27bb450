using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LpaFunctions.Pipeline.People;

/// <summary>Makes and hashes what opens doors: 32 random bytes, given out once as text that fits into an address, and kept as SHA-256 only.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    /// <summary>43 characters of letters, digits, '-' and '_'.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Lower-case hex. A search by it tells nobody who measures time anything about the secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
