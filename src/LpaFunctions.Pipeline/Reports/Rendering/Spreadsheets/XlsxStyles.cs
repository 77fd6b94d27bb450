using DocumentFormat.OpenXml.Spreadsheet;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>The cell styles of a workbook.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0,
        Head = 1,
        Integer = 2,
        Marks = 3,
        Percent = 4;

    public static uint ForKind(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Integer => Integer,
            ColumnKind.Marks => Marks,
            ColumnKind.Percent => Percent,
            _ => Plain,
        };

    public static Stylesheet Make()
    {
        var marks = new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.####" };
        var borders = new Borders(new Border(), Underline()) { Count = 2 };
        return new Stylesheet(
            new NumberingFormats(marks) { Count = 1 },
            new Fonts(Face(false), Face(true)) { Count = 2 },
            Backgrounds(),
            borders,
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            Formats()
        );
    }

    private static Fills Backgrounds() =>
        new(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEEEEE" }) { PatternType = PatternValues.Solid })
        )
        {
            Count = 3,
        };

    private static Border Underline() =>
        new(
            new LeftBorder(),
            new RightBorder(),
            new TopBorder(),
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );

    /// <summary>In the order of the constants above.</summary>
    private static CellFormats Formats() =>
        new(
            new CellFormat(),
            HeadFormat(),
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }
        )
        {
            Count = 5,
        };

    private static CellFormat HeadFormat()
    {
        var centred = new Alignment
        {
            Horizontal = HorizontalAlignmentValues.Center,
            Vertical = VerticalAlignmentValues.Center,
            WrapText = true,
        };

        return new CellFormat(centred)
        {
            FontId = 1,
            FillId = 2,
            BorderId = 1,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private static Font Face(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 }, new FontName { Val = ReportFonts.Family });
        return font;
    }
}
