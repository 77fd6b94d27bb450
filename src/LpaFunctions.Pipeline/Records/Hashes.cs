using System.Security.Cryptography;
using System.Text;

namespace LpaFunctions.Pipeline.Records;

/// <summary>SHA-256 in lower-case hex, as ids, ETags and checksums use it.</summary>
public static class Hashes
{
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));

    /// <summary>The first 24 digits: 96 bits, enough to tell the paths of a country's evidence apart.</summary>
    public static string Short(string text) => Sha256(text)[..24];
}
