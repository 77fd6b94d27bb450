using LpaFunctions.Pipeline.Reports.Printing.Faces;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;
using LpaFunctions.Pipeline.Reports.Rendering;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>The letters of a report, as report.css has them.</summary>
internal sealed class ReportStyles
{
    public const string Dark = "0.2 g";
    public const string Border = "0.267 g";
    public const string Shade = "0.933 g";

    /// <summary>As wide as browsers draw a border of half a point.</summary>
    public const double BorderWidth = 0.75;

    private const double Text = 1.55,
        Tight = 1.5;

    private static readonly Lazy<ReportStyles> All = new(() => new ReportStyles());

    private ReportStyles()
    {
        var faces = ReportFonts.Open().Select(Read).ToArray();
        Regular = new PrintFace($"{ReportFonts.Family}-Regular", faces[0]);
        Bold = new PrintFace($"{ReportFonts.Family}-Bold", faces[1]);
    }

    public static ReportStyles Shared => All.Value;

    public PrintFace Regular { get; }
    public PrintFace Bold { get; }

    public TextStyle Body => new(Regular, 11, Text);
    public TextStyle Note => new(Regular, 9, Text, Dark);
    public TextStyle Running => new(Regular, 9, Tight, Dark);
    public TextStyle Caption => new(Bold, 10.5, Tight);
    public TextStyle FigureCaption => new(Bold, 10.5, Text);
    public TextStyle Cell => new(Regular, 9.5, Tight);
    public TextStyle HeadCell => new(Bold, 9.5, Tight);
    public TextStyle FigureLabel => new(Regular, 9.5, Text);
    public TextStyle FigureValue => new(Bold, 17, Tight);
    public TextStyle FigureNote => new(Regular, 8.5, Tight, Dark);
    public TextStyle Provenance => new(Regular, 8.5, Text, Dark);
    public TextStyle Notice => new(Bold, 11, Text, "0.702 0.149 0.118 rg");
    public TextStyle CoverTitle => new(Bold, 24, Tight);
    public TextStyle CoverYear => new(Bold, 22, Text);
    public TextStyle CoverPlace => new(Bold, 20, Text);
    public TextStyle CoverLine => new(Regular, 12, Text);
    public TextStyle Draft => new(Bold, 150, Tight);

    public TextStyle Heading(int level) =>
        level switch
        {
            1 => new(Bold, 18, Tight),
            2 => new(Bold, 14, Tight),
            _ => new(Bold, 11.5, Tight),
        };

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }
}
