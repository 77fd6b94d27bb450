using System.Security.Cryptography;

namespace LpaFunctions.Core.Bundles;

/// <summary>One file of a bundle before it is written.</summary>
/// <param name="Name">Below the bundle's folder, parts divided by '/'.</param>
public sealed record CompiledFile(string Name, ReadOnlyMemory<byte> Content)
{
    public string MediaType => MediaTypes.ForPath(Name);

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
