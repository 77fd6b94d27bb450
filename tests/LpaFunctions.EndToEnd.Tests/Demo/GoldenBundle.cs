using LpaFunctions.Testing;

namespace LpaFunctions.EndToEnd.Tests.Demo;

/// <summary>
/// The published demo, held against tests/fixtures/golden/demo: the hash of every file, and the tables that people read in full.
/// LPA_RECORD_GOLDENS=1 records it again, never where CI is set.
/// </summary>
public static class GoldenBundle
{
    private static readonly string[] InFull = ["checksums.sha256", "domains.csv", "awards.csv", "method.th.md"];

    private static string Folder { get; } = RepoFiles.Fixture("golden/demo");

    /// <summary>Whether goldens are recorded again, which CI does not do.</summary>
    internal static bool IsRecording
    {
        get
        {
            var isAsked = Environment.GetEnvironmentVariable("LPA_RECORD_GOLDENS") == "1";
            Assert.False(isAsked && Environment.GetEnvironmentVariable("CI") == "true", "Goldens are not recorded in CI.");
            return isAsked;
        }
    }

    /// <param name="bundle">The version folder.</param>
    public static void Verify(string bundle)
    {
        if (IsRecording)
        {
            Record(bundle);
        }

        // The readable tables first: their difference says what changed, a hash only that something did.
        foreach (var name in InFull.Reverse())
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)), File.ReadAllText(Path.Combine(bundle, name)));
        }
    }

    private static void Record(string bundle)
    {
        Directory.CreateDirectory(Folder);
        foreach (var name in InFull)
        {
            File.Copy(Path.Combine(bundle, name), Path.Combine(Folder, name), overwrite: true);
        }
    }
}
