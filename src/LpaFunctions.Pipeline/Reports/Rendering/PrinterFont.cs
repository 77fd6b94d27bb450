namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>
/// The face for a printer whose text layer depends on it: QuestPDF loses Thai marks with Sarabun and keeps most with Laksaman. Laksaman is
/// under the GPL with font exception, so it is not shipped: where the machine has it (Debian package fonts-thai-tlwg), it is taken
/// from there, else the Sarabun that is shipped.
/// </summary>
/// <param name="Files">Full paths, regular first; empty for the shipped face.</param>
public sealed record PrinterFont(string Family, IReadOnlyList<string> Files)
{
    private static readonly string[] Preferred = ["Laksaman.ttf", "Laksaman-Bold.ttf"];

    /// <param name="folder">Where fonts lie on this machine; it need not exist.</param>
    public static PrinterFont In(string folder)
    {
        string[] files = [.. Preferred.Select(f => Path.Combine(folder, f))];
        return files.All(File.Exists) ? new("Laksaman", files) : new(ReportFonts.Family, []);
    }

    public IEnumerable<Stream> Open() => Files.Count > 0 ? Files.Select(File.OpenRead) : ReportFonts.Open();
}
