using System.Text.Json;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Azure.Layout;

/// <summary>Maps the answer of Document Intelligence into the document model of our own reader, so that fields come out alike. Plain data in, plain data out.</summary>
public static class LayoutMapping
{
    /// <param name="json">The body of the finished operation: {"status": "succeeded", "analyzeResult": {...}}.</param>
    /// <param name="reader">What the document is marked with.</param>
    /// <exception cref="PdfException">The analysis failed, or the answer is none.</exception>
    public static Document Read(BinaryData json, string reader)
    {
        LayoutOperation? operation;
        try
        {
            operation = JsonSerializer.Deserialize(json.ToMemory().Span, LayoutJson.Default.LayoutOperation);
        }
        catch (JsonException broken)
        {
            throw new PdfException(PdfFault.Damaged, "document", $"The answer of Document Intelligence is no JSON of {reader}.", broken);
        }

        if (operation?.AnalyzeResult is not { } result)
        {
            throw new PdfException(
                PdfFault.Damaged,
                "document",
                $"Document Intelligence could not analyse the document: {operation?.Error?.Code ?? operation?.Status}."
            );
        }

        var profile = ThaiRepair.Survey(result.Pages.SelectMany(p => p.Lines).Select(l => l.Content));
        return new Document { Reader = reader, Pages = [.. result.Pages.Select(page => ToPage(page, result.Tables, profile))] };
    }

    private static Page ToPage(LayoutPage page, IReadOnlyList<LayoutTable> tables, RepairProfile profile)
    {
        // A PDF is measured in inches; an image in pixels, which are taken as points: only relations matter to the fields.
        var scale = string.Equals(page.Unit, "inch", StringComparison.Ordinal) ? 72 : 1;
        var repairs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var text = new LayoutText(page, scale, raw => ThaiRepair.Repair(raw, profile, repairs));
        var lines = LayoutLines.Join(text.Lines());
        var onPage = tables.Where(t => t.BoundingRegions.Any(r => r.PageNumber == page.PageNumber)).Select(text.Table);
        var checkBoxes = page.SelectionMarks.Select(mark => text.CheckBox(mark, lines));

        var kind = lines.Count == 0 ? PageClass.Empty : PageClass.Text;
        return new Page
        {
            Number = page.PageNumber,
            Width = page.Width * scale,
            Height = page.Height * scale,
            Class = kind,
            Lines = lines,
            Tables = [.. onPage],
            CheckBoxes = [.. checkBoxes],
            Images = [],
            Glyphs = [],
            Repairs = repairs,
        };
    }
}
