using System.Text;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>Repaired text in reading order: one line a line, form feed between pages and between files.</summary>
internal sealed class TextRenderer : IDocumentRenderer
{
    public string Separator => "\f";

    public string Render(string file, Document document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            if (page.Number > 1)
            {
                text.Append('\f');
            }

            foreach (var line in page.Lines)
            {
                text.Append(line.Text).Append('\n');
            }
        }

        return text.ToString();
    }
}
