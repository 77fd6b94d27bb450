using System.Security.Cryptography;
using System.Text;

namespace LpaFunctions.Pipeline.Records;

/// <summary>SHA-256 in lower-case hex, as ids, ETags and checksums use it.</summary>
public static class Hashes
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The first 24 digits: 96 bits, enough to tell the paths of a country's evidence apart.</summary>
    public static string Short(string text) => Of(text)[..24];
}
