using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Evidence.Names;

/// <summary>The id by which logs and traces speak of a file without its name.</summary>
public static class EvidenceIds
{
    private const int Digits = 12;

    /// <param name="path">"{year}/{lgo}/{indicator}/{file}".</param>
    /// <returns>Twelve hexadecimal digits; the same for every version of the file.</returns>
    public static string Id(string path) => Hashes.Short(path.Replace('\\', '/'))[..Digits];
}
