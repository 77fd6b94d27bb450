using System.Diagnostics;
using LpaFunctions.Testing;

namespace LpaFunctions.Browser.Tests.Screenshots;

/// <summary>
/// The browser and the faces that the kept pictures were made with: made-with.txt beside them. Another face of the system sets every line
/// otherwise, and then nothing is told by comparing.
/// </summary>
internal static class MadeWith
{
    // The first that the style sheet names, and what stands in where a letter is missing in it.
    private static readonly string[] Faces = ["Sarabun", "sans-serif", "sans-serif:lang=th"];

    private static string File => RepoFiles.Fixture("desk-screenshots/made-with.txt");

    /// <param name="browser">Its whole version.</param>
    public static void SkipElsewhere(string browser)
    {
        var here = $"Chromium {browser.Split('.')[0]}; {string.Join("; ", Faces.Select(Match))}";
        if (Environment.GetEnvironmentVariable("LPA_RECORD_GOLDENS") == "1")
        {
            System.IO.File.WriteAllText(File, here + "\n");
        }

        var kept = System.IO.File.ReadAllText(File).TrimEnd();
        Assert.SkipUnless(kept == here, $"The pictures were kept with {kept}; here are {here}.");
    }

    private static string Match(string face)
    {
        var start = new ProcessStartInfo("/usr/bin/fc-match", [face]) { RedirectStandardOutput = true, UseShellExecute = false };
        // As the browser of the tests is started: without a home there are the faces of the system only.
        start.Environment.Clear();
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
