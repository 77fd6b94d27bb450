using System.Text;
using LpaFunctions.Reading.Programs;

namespace LpaFunctions.Reading.Files;

/// <summary>Turns a Word or Excel file into a PDF by LibreOffice in a child process: no macros, no links followed, a profile of its own that goes with its folder.</summary>
internal static class OfficeFiles
{
    private const int Kilobytes = 4_000_000;

    // Settings of LibreOffice: macros off, and what a file links to elsewhere is not fetched.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        </oor:items>
        """;

    /// <param name="kind">"docx" or "xlsx".</param>
    /// <exception cref="FileException">LibreOffice is not installed, or could not do it within the limits.</exception>
    public static ReadOnlyMemory<byte> ToPdf(
        ReadOnlyMemory<byte> bytes,
        string kind,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        if (ChildProgram.Find("soffice") is not { } program)
        {
            throw new FileException(FileFault.Unsupported, FileTexts.NoOffice);
        }

        var folder = Directory.CreateTempSubdirectory("lpa-office-").FullName;
        try
        {
            var profile = Path.Combine(folder, "profile", "user");
            Directory.CreateDirectory(profile);
            File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), Settings, new UTF8Encoding(false));
            var file = Path.Combine(folder, $"evidence.{kind}");
            using (var stream = File.Create(file))
            {
                stream.Write(bytes.Span);
            }

            string[] arguments =
            [
                "--headless",
                "--norestore",
                "--nolockcheck",
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                file,
            ];
            ChildProgram.Run(program, arguments, folder, new ChildLimits(Kilobytes, limits.MaxOfficeTime), cancellationToken);
            var made = Path.Combine(folder, "evidence.pdf");
            return File.Exists(made) ? File.ReadAllBytes(made) : throw new FileException(FileFault.Damaged, FileTexts.OfficeFailed);
        }
        catch (ChildProgramException failed)
        {
            throw failed.IsTooSlow
                ? new FileException(FileFault.TooSlow, FileTexts.OfficeTooSlow)
                : new FileException(FileFault.Damaged, FileTexts.OfficeFailed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
