using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>Where a version stays that was replaced or taken back: beside the others, under its hash, in the spelling of the lock files of office programs, which no reader looks at (<see cref="DeskFiles"/>).</summary>
public static class KeptEvidence
{
    /// <param name="hash">SHA-256 of the file, lower-case hex.</param>
    public static string PathOf(EvidencePath path, string hash) => $"{path.Year}/{path.Lgo}/{path.Indicator}/{NameOf(path.FileName, hash)}";

    /// <summary>Below the indicator's folder.</summary>
    public static string NameOf(string file, string hash) => $"{DeskFiles.KeptMark}{hash}{Path.GetExtension(file).ToLowerInvariant()}";

    /// <summary>Whether a name below an indicator's folder leads nowhere else and to nothing that is kept.</summary>
    public static bool IsName(string file) =>
        !file.AsSpan().ContainsAny('\\', '\0') && file.Split('/').All(part => part.Length > 0 && part[0] != '.');
}
