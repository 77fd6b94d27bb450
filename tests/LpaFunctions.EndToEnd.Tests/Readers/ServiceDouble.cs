using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.EndToEnd.Tests.Readers;

/// <summary>A service that reads the same line on every page.</summary>
internal sealed class ServiceDouble : IDocumentReader, IPageOcr
{
    private const string Line = "จำนวนโครงการในแผนพัฒนาท้องถิ่น 12345 โครงการ";
    private int _asked;

    public int Asked => _asked;

    public string Version => "service/1";

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return Task.FromResult(new Document { Pages = [Page(1) with { Class = PageClass.Text }], Reader = Version });
    }

    public Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _asked);
        return Task.FromResult<IReadOnlyList<Page>>([.. pageNumbers.Select(Page)]);
    }

    private static Page Page(int number)
    {
        var box = new TextBox(72, 72, 520, 88);
        var span = new TextSpan(Line, box, 16) { Confidences = Enumerable.Repeat((byte)240, Line.Length).ToArray() };
        return new Page
        {
            Number = number,
            Width = 595,
            Height = 842,
            Class = PageClass.Scan,
            Lines =
            [
                new TextLine
                {
                    Text = Line,
                    Box = box,
                    Spans = [span],
                    Confidence = 0.94,
                },
            ],
            Tables = [],
            CheckBoxes = [],
            Images = [],
            Glyphs = [],
            Repairs = new Dictionary<string, int>(),
        };
    }
}
