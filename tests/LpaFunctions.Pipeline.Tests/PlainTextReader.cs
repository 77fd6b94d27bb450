using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Pipeline.Tests;

/// <summary>Takes evidence as plain text, one line a line, so that steps can be tested without making PDFs. "fault X" and "broken line" stand for what goes wrong.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    private int _reads;

    public string Version { get; set; } = "plain/1";

    public int Reads => _reads;

    /// <summary>Runs before each reading: something that happens meanwhile.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public async Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        if (Meanwhile is { } meanwhile)
        {
            await meanwhile();
        }

        var lines = Encoding.UTF8.GetString(bytes.Span).Split('\n');
        if (lines[0].StartsWith("fault ", StringComparison.Ordinal))
        {
            throw new PdfException(Enum.Parse<PdfFault>(lines[0]["fault ".Length..]), "document", "As the test wants it.");
        }

        if (lines[0] == "broken line")
        {
            throw new IOException("The share is away.");
        }

        return new Document
        {
            Reader = Version,
            Pages =
            [
                new Page
                {
                    Number = 1,
                    Width = 595,
                    Height = 842,
                    Class = PageClass.Text,
                    Tables = [],
                    CheckBoxes = [],
                    Images = [],
                    Glyphs = [],
                    Repairs = new Dictionary<string, int>(),
                    Lines = [.. lines.Select((text, i) => Line(text, new TextBox(72, 72 + (i * 20), 520, 88 + (i * 20))))],
                },
            ],
        };
    }

    private static TextLine Line(string text, TextBox box) =>
        new()
        {
            Text = text,
            Box = box,
            Spans = [new TextSpan(text, box, 16)],
        };
}
