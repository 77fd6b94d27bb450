using LpaFunctions.Testing;

namespace LpaFunctions.Browser.Tests.Screenshots;

/// <summary>
/// A page as it was looked at and found good: tests/fixtures/desk-screenshots. LPA_RECORD_GOLDENS=1 keeps the present one instead, never where
/// CI is set. What a page looks like now lies in the folder that LPA_SCREENSHOTS names, or in artifacts/screenshots where it differs.
/// </summary>
internal static class KeptPicture
{
    /// <summary>Of the light of a pixel, averaged over its neighbours; 255 is from black to white.</summary>
    private const int Tolerance = 48;

    /// <summary>Of the pixels of a picture that may differ by more: some 20 letters of running text at 390 pixels.</summary>
    private const double Budget = 0.005;

    private static string Folder => RepoFiles.Fixture("desk-screenshots");

    /// <summary>What is wrong with a page as it looks now; null where it looks as it was kept.</summary>
    public static string? Compare(string name, byte[] screenshot)
    {
        using var now = Picture.Read(screenshot);
        var file = Path.Combine(Folder, name + ".png");
        if (Environment.GetEnvironmentVariable("LPA_RECORD_GOLDENS") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "", "Pictures are kept by people who look at them, not in CI.");
            File.WriteAllBytes(file, now.Write());
            return null;
        }

        using var kept = Picture.Read(File.ReadAllBytes(file));
        var problem = Compare(kept, now);
        if (problem is null)
        {
            return null;
        }

        var seen = Path.Combine(RepoFiles.Root, "artifacts", "screenshots", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(seen)!);
        File.WriteAllBytes(seen, screenshot);
        return $"{name}: {problem}; as it is now: {seen}";
    }

    private static string? Compare(Picture kept, Picture now)
    {
        if (kept.Width != now.Width || kept.Height != now.Height)
        {
            return $"{now.Width} by {now.Height}, kept as {kept.Width} by {kept.Height}";
        }

        var differences = kept.CountDifferences(now, Tolerance);
        var allowed = (int)(Budget * kept.Width * kept.Height);
        return differences <= allowed ? null : $"{differences} pixels differ, {allowed} may";
    }
}
