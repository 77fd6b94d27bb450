using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Assembling;

public sealed class PdfDocumentReaderTests
{
    private static Document Read(TinyPdf pdf, ReadingLimits? limits = null) =>
        PdfDocumentReader.Read(pdf.Bytes(), limits ?? new ReadingLimits(), TestContext.Current.CancellationToken);

    private static PdfFault FaultOf(TinyPdf pdf, ReadingLimits limits) => Assert.Throws<PdfException>(() => Read(pdf, limits)).Fault;

    private static string[] Texts(Document document) => [.. document.Pages.SelectMany(page => page.Lines).Select(line => line.Text)];

    [Fact]
    public void Read_TwoLines_TopOneComesFirstWhateverTheContentOrder()
    {
        var document = Read(new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (second) Tj 0 100 Td (first) Tj ET"));

        Assert.Equal(["first", "second"], Texts(document));
        Assert.Equal(PageClass.Text, document.Pages[0].Class);
    }

    [Fact]
    public void Read_RuledTable_EveryCellIsExact()
    {
        var document = Read(
            new TinyPdf().Page(
                """
                50 700 m 250 700 l S 50 680 m 250 680 l S 50 660 m 250 660 l S
                50 660 0.5 40 re f 150 680 m 150 700 l S 250 660 m 250 700 l S
                BT /F1 10 Tf 55 686 Td (a b) Tj 100 0 Td (c) Tj -100 -20 Td (wide) Tj ET
                """
            )
        );

        var table = Assert.Single(document.Pages[0].Tables);
        Assert.Equal((2, 2, true), (table.Rows, table.Columns, table.Ruled));
        Assert.Equal(
            [(0, 0, 1, "a b"), (0, 1, 1, "c"), (1, 0, 2, "wide")],
            table.Cells.Select(cell => (cell.Row, cell.Column, cell.ColumnSpan, cell.Text))
        );
        Assert.Equal(["a b c", "wide"], Texts(document));
    }

    [Fact]
    public void Read_RunPaintedTwice_CountsOnce() =>
        Assert.Equal(
            ["bold"],
            Texts(Read(new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (bold) Tj ET BT /F1 12 Tf 50.3 600.2 Td (bold) Tj ET")))
        );

    [Fact]
    public void Read_ActualText_ReplacesItsSpanOnce() =>
        Assert.Equal(
            ["one two"],
            Texts(
                Read(
                    new TinyPdf().Page(
                        "BT /F1 12 Tf 50 600 Td /Span << /ActualText (one) >> BDC (x) Tj /Span << /ActualText (zz) >> BDC (y) Tj EMC EMC ( two) Tj ET"
                    )
                )
            )
        );

    [Fact]
    public void Read_InvisibleText_OnlyWhenAskedFor()
    {
        var pdf = new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (seen) Tj 3 Tr 0 -20 Td (hidden) Tj ET");

        Assert.Equal(["seen"], Texts(Read(pdf)));
        Assert.Equal(
            ["seen", "hidden"],
            Texts(PdfDocumentReader.Read(pdf.Bytes(), new ReadingLimits(), keepInvisibleText: true, TestContext.Current.CancellationToken))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("PK\u0003\u0004")]
    public void Read_OtherBytes_AreNotAPdf(string content) =>
        Assert.Equal(
            PdfFault.NotAPdf,
            Assert
                .Throws<PdfException>(() =>
                    PdfDocumentReader.Read(
                        System.Text.Encoding.Latin1.GetBytes(content),
                        new ReadingLimits(),
                        TestContext.Current.CancellationToken
                    )
                )
                .Fault
        );

    [Fact]
    public void Read_HeaderAlone_IsDamaged() =>
        Assert.Equal(
            PdfFault.Damaged,
            Assert
                .Throws<PdfException>(() =>
                    PdfDocumentReader.Read("%PDF-1.7\n%%EOF\n"u8.ToArray(), new ReadingLimits(), TestContext.Current.CancellationToken)
                )
                .Fault
        );

    [Fact]
    public async Task ReadAsync_ManyAtOnce_ReadsEachAsReadDoes()
    {
        var token = TestContext.Current.CancellationToken;
        var files = Enumerable.Range(0, 40).Select(i => new TinyPdf().Page($"BT /F1 12 Tf 50 600 Td (file {i}) Tj ET").Bytes()).ToArray();

        // Twice: the second time on threads that have read before.
        for (var round = 0; round < 2; round++)
        {
            var read = await Task.WhenAll(files.Select(f => PdfDocumentReader.ReadAsync(f, new ReadingLimits(), token)));
            Assert.Equal(
                Enumerable.Range(0, 40).Select(i => $"file {i}"),
                read.Select(d => Assert.Single(Assert.Single(d.Pages).Lines).Text)
            );
        }
    }

    [Fact]
    public async Task ReadAsync_BadBytes_ThrowsWhatReadThrows()
    {
        var token = TestContext.Current.CancellationToken;

        Assert.Equal(
            PdfFault.NotAPdf,
            (
                await Assert.ThrowsAsync<PdfException>(() => PdfDocumentReader.ReadAsync("text"u8.ToArray(), new ReadingLimits(), token))
            ).Fault
        );
        Assert.Equal(
            PdfFault.Damaged,
            (
                await Assert.ThrowsAsync<PdfException>(() =>
                    PdfDocumentReader.ReadAsync("%PDF-1.7\n%%EOF\n"u8.ToArray(), new ReadingLimits(), token)
                )
            ).Fault
        );

        var pdf = new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (one) Tj ET").Bytes();

        Assert.Equal(
            PdfFault.TooSlow,
            (
                await Assert.ThrowsAsync<PdfException>(() =>
                    PdfDocumentReader.ReadAsync(pdf, new ReadingLimits { MaxTime = TimeSpan.Zero }, token)
                )
            ).Fault
        );
    }

    [Fact]
    public void Read_OverALimit_NamesTheLimit()
    {
        var pdf = new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (twelve chars) Tj ET").Page("BT /F1 12 Tf 50 600 Td (more) Tj ET");

        Assert.Equal(PdfFault.TooLarge, FaultOf(pdf, new ReadingLimits { MaxBytes = 100 }));
        Assert.Equal(PdfFault.TooManyPages, FaultOf(pdf, new ReadingLimits { MaxPages = 1 }));
        Assert.Equal(PdfFault.TooComplex, FaultOf(pdf, new ReadingLimits { MaxLettersPerPage = 11 }));
        Assert.Equal(PdfFault.TooComplex, FaultOf(pdf, new ReadingLimits { MaxLetters = 15 }));
        Assert.Equal(PdfFault.TooSlow, FaultOf(pdf, new ReadingLimits { MaxTime = TimeSpan.Zero }));
    }
}
