using System.Diagnostics;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.LocalHost.Tests.Reports;

/// <summary>What lies on the paper: pages are drawn and their ink is looked at, those of our own printer and those of the browser.</summary>
public sealed class PrintedPageTests : IAsyncDisposable
{
    private const int DotsPerInch = 127; // 5 dots a millimetre
    private readonly ChromiumPdfPrinter _printer = new(new ChromiumOptions());

    public ValueTask DisposeAsync() => _printer.DisposeAsync();

    [Theory]
    [InlineData("list", false)]
    [InlineData("text", false)]
    [InlineData("heading", false)]
    [InlineData("table", false)]
    [InlineData("list", true)]
    [InlineData("text", true)]
    [InlineData("heading", true)]
    [InlineData("table", true)]
    public async Task PrintAsync_FirstLineOfAPage_IsWholeAndLeavesNothingOnThePageBefore(string kind, bool byBrowser)
    {
        // Tone marks over upper vowels are the highest ink that Thai has.
        const string High = "ปี้ ฟื้นฟู ผู้ที่ ป้ำ";
        var rows = Enumerable.Range(0, 60);
        ReportBlock[] blocks = kind switch
        {
            "list" => [new ListBlock([.. rows.Select(_ => High)])],
            "text" => [.. rows.Select(_ => new ReportText(High))],
            "heading" => [.. rows.SelectMany(_ => (ReportBlock[])[new HeadingBlock(3, High), new ReportText(High)])],
            _ =>
            [
                new TableBlock(
                    new ReportTable
                    {
                        Name = "ก",
                        Caption = High,
                        Columns = [new("a", High, ColumnKind.Text, 1)],
                        Rows = [.. rows.Select(_ => (IReadOnlyList<ReportCell>)[ReportCell.Plain(High)])],
                    }
                ),
            ],
        };
        var pages = await DrawAsync(
            new Report
            {
                Title = "ก",
                RunningHead = "",
                Provenance = [],
                Sections = [new(PageShape.Portrait, blocks)],
            },
            byBrowser
        );

        Assert.True(pages.Count > 1);
        Assert.All(
            pages,
            p =>
            {
                // The text area is 20 mm to 277 mm; a border may lie on its edge.
                Assert.False(p.HasInk(14, 19.6), "ink above the text area");
                Assert.False(p.HasInk(277.4, 282), "ink below the text area");
                Assert.True(p.HasInk(20, 30), "no ink at the head of the page");
            }
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PrintAsync_LongThaiText_BreaksAtWordBoundaries(bool byBrowser)
    {
        string[] words =
        [
            "องค์การ",
            "บริหาร",
            "ส่วน",
            "ตำบล",
            "ประเมิน",
            "ประสิทธิภาพ",
            "โครงการ",
            "พัฒนา",
            "คุณภาพ",
            "ประชาชน",
            "งบประมาณ",
            "รายจ่าย",
        ];
        var sequence = Enumerable.Range(0, 120).Select(i => words[i * 7 % words.Length]).ToArray();
        var ends = sequence.Aggregate(new List<int> { 0 }, (all, w) => [.. all, all[^1] + w.Length]).ToHashSet();
        var report = new Report
        {
            Title = "ก",
            RunningHead = "",
            Provenance = [],
            Sections = [new(PageShape.Portrait, [new ReportText(string.Concat(sequence))])],
        };

        var lines = PdfDocumentReader
            .Read(await PrintAsync(report, byBrowser), new ReadingLimits(), TestContext.Current.CancellationToken)
            .Pages[0]
            .Lines.Select(l => l.Text)
            .Where(t => words.Any(w => t.StartsWith(w, StringComparison.Ordinal)))
            .ToArray();

        Assert.Equal(string.Concat(sequence), string.Concat(lines));
        Assert.True(lines.Length > 3);
        var at = 0;
        Assert.All(lines, l => Assert.Contains(at += l.Length, ends));
    }

    private async Task<byte[]> PrintAsync(Report report, bool byBrowser)
    {
        if (!byBrowser)
        {
            return SectionPrinter.Print(report);
        }

        if (_printer.WhyUnavailable is { } why)
        {
            Assert.Skip(why);
        }

        return await _printer.PrintAsync(report, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<DrawnPage>> DrawAsync(Report report, bool byBrowser)
    {
        var pdf = await PrintAsync(report, byBrowser);
        var folder = Directory.CreateTempSubdirectory("lpa-drawn-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
            using var process = Process.Start(
                new ProcessStartInfo("pdftoppm", ["-r", $"{DotsPerInch}", "-gray", file, Path.Combine(folder.FullName, "page")])
                {
                    UseShellExecute = false,
                }
            )!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return
            [
                .. folder
                    .GetFiles("page*.pgm")
                    .OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => DrawnPage.Read(File.ReadAllBytes(f.FullName))),
            ];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftoppm (poppler-utils) is not installed.");
            return [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <param name="Rows">The darkest dot of each row, from 0 (black) to 255.</param>
    private sealed record DrawnPage(byte[] Rows)
    {
        /// <summary>Reads a binary PGM: "P5", width, height and largest value in text, then a byte for each dot.</summary>
        public static DrawnPage Read(byte[] pgm)
        {
            var position = 0;
            string Word()
            {
                var start = position;
                while (!char.IsWhiteSpace((char)pgm[position]))
                {
                    position++;
                }

                return System.Text.Encoding.ASCII.GetString(pgm, start, position++ - start);
            }

            Assert.Equal("P5", Word());
            var (width, height, largest) = (int.Parse(Word()), int.Parse(Word()), Word());
            Assert.Equal("255", largest);
            return new DrawnPage([.. Enumerable.Range(0, height).Select(y => pgm.AsSpan(position + y * width, width).ToArray().Min())]);
        }

        public bool HasInk(double fromMillimetre, double toMillimetre) =>
            Rows[(int)(fromMillimetre * 5)..(int)(toMillimetre * 5)].Any(r => r < 128);
    }
}
