using System.Text;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>Form fields and check boxes, which need no rule book, as tab-separated values.</summary>
internal sealed class FormRenderer : IDocumentRenderer
{
    public string Header => "file\tpage\tkind\tname\tvalue\n";

    public string Render(string file, Document document)
    {
        var text = new StringBuilder();
        foreach (var field in document.FormFields)
        {
            Row(
                text,
                file,
                field.Page,
                field.Kind.ToString(),
                field.Label is null ? field.Name : $"{field.Name} ({field.Label})",
                field.Value ?? ""
            );
        }

        foreach (var page in document.Pages)
        {
            foreach (var box in page.CheckBoxes)
            {
                Row(text, file, page.Number, "CheckBox", box.Label, box.Checked ? "true" : "false");
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string file, int? page, string kind, string name, string value) =>
        text.Append(file)
            .Append('\t')
            .Append(page)
            .Append('\t')
            .Append(kind)
            .Append('\t')
            .Append(OneLine(name))
            .Append('\t')
            .Append(OneLine(value))
            .Append('\n');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
