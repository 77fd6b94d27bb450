namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Sarabun, the open face in which Thai offices write. It travels inside every report: nothing is fetched when one is opened or printed.</summary>
public static class ReportFonts
{
    public const string Family = "Sarabun";

    private static readonly string[] Files = ["Sarabun-Regular.ttf", "Sarabun-Bold.ttf"];

    private static readonly Lazy<string> Rules = new(() => Face(Files[0], 400) + Face(Files[1], 700));

    /// <summary>CSS font-face rules with the fonts as data URIs.</summary>
    public static string FontFaceRules => Rules.Value;

    /// <summary>The font files, regular first.</summary>
    public static IEnumerable<Stream> Open() => Files.Select(Open);

    private static Stream Open(string name) =>
        typeof(ReportFonts).Assembly.GetManifestResourceStream($"LpaFunctions.Pipeline.Reports.Fonts.{name}")
        ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");

    private static string Face(string name, int weight)
    {
        using var stream = Open(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return $"@font-face{{font-family:{Family};font-weight:{weight};src:url(data:font/ttf;base64,{Convert.ToBase64String(memory.ToArray())}) format('truetype')}}\n";
    }
}
