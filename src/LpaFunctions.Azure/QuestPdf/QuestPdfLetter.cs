using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Writes an external letter.</summary>
internal static class QuestPdfLetter
{
    /// <summary>Millimetres from the left margin to the middle of the paper, where date and closing begin.</summary>
    private const int Middle = 75;
    private const string Blank = "................................";

    private static List<string> Heading(LetterBlock letter)
    {
        List<string> lines = [$"เรื่อง  {letter.Subject}", $"เรียน  {letter.To}"];
        if (letter.References.Count > 0)
        {
            lines.Add($"อ้างถึง  {string.Join(" ", letter.References)}");
        }

        if (letter.Enclosures.Count > 0)
        {
            lines.Add($"สิ่งที่ส่งมาด้วย  {string.Join(" ", letter.Enclosures)}");
        }

        return lines;
    }

    public static void Write(IContainer place, Report report, LetterBlock letter) =>
        place
            .PaddingTop(70)
            .Column(column =>
            {
                column.Spacing(6);
                column
                    .Item()
                    .Row(row =>
                    {
                        QuestPdfBlocks.Lines(row.RelativeItem(), report, [$"ที่ {letter.Number ?? Blank}"]);
                        QuestPdfBlocks.Lines(row.RelativeItem(), report, letter.Office);
                    });
                QuestPdfBlocks.Lines(column.Item().PaddingLeft(Middle, Unit.Millimetre), report, [letter.Date ?? Blank]);
                QuestPdfBlocks.Lines(column.Item(), report, Heading(letter));
                foreach (var paragraph in letter.Paragraphs)
                {
                    column
                        .Item()
                        .Text(text =>
                        {
                            text.ParagraphFirstLineIndentation(70);
                            text.Span(PrintedText.Prepare(report, paragraph));
                        });
                }
                QuestPdfBlocks.Lines(
                    column.Item().PaddingLeft(Middle, Unit.Millimetre).PaddingTop(10),
                    report,
                    [letter.Closing, "", "", $"({letter.Signer ?? Blank})", .. letter.Post]
                );
                QuestPdfBlocks.Lines(column.Item().PaddingTop(20), report, letter.Contact);
            });
}
