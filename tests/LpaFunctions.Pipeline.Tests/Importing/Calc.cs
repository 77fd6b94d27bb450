using System.Diagnostics;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>LibreOffice Calc without a window; infra/test.sh installs it.</summary>
internal static class Calc
{
    public static void Convert(string file, string to, string folder)
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            Assert.Skip("LibreOffice Calc is not installed (libreoffice-calc-nogui).");
        }

        var profile = Path.Combine(Path.GetDirectoryName(file)!, "profile");
        using var process = Process.Start(
            new ProcessStartInfo(
                "soffice",
                [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, "--outdir", folder, file]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
