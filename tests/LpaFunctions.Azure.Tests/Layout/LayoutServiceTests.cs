using System.Diagnostics.Metrics;
using Azure;
using LpaFunctions.Azure.Layout;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Layout;

public sealed class LayoutServiceTests
{
    private static readonly BinaryData Answer = BinaryData.FromBytes(File.ReadAllBytes(RepoFiles.Fixture("layout/form-page.json")));

    private static LayoutService Service(AnalyzeLayout analyze) => new(analyze, new LayoutOptions());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 7, 1, 2, 3, 2 }, "1-3,7")]
    public async Task ReadPagesAsync_SomePages_AsksForThemOnly(int[] pages, string expected)
    {
        string? asked = null;
        var ocr = new FormRecognizerOcr(
            Service(
                (_, text, _) =>
                {
                    asked = text;
                    return Task.FromResult(Answer);
                }
            )
        );

        Assert.Single(await ocr.ReadPagesAsync(new byte[1], pages, Token));

        Assert.Equal(expected, asked);
    }

    [Fact]
    public async Task ReadPagesAsync_NoPages_AsksNothingAndCostsNothing()
    {
        var ocr = new FormRecognizerOcr(Service((_, _, _) => throw new InvalidOperationException("must not be asked")));

        Assert.Empty(await ocr.ReadPagesAsync(new byte[1], [], Token));
    }

    [Fact]
    public async Task ReadAsync_Answered_CountsThePagesCharged()
    {
        var counted = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == LayoutService.PageCounterName)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, pages, _, _) => Interlocked.Add(ref counted, pages));
        listener.Start();

        await new FormRecognizerReader(Service((_, _, _) => Task.FromResult(Answer))).ReadAsync(new byte[1], Token);

        Assert.True(counted >= 1);
    }

    [Theory]
    [InlineData(200, null, PdfFault.Damaged)]
    [InlineData(400, "InvalidRequest", PdfFault.Damaged)]
    [InlineData(400, "InvalidContentLength", PdfFault.TooLarge)]
    [InlineData(413, null, PdfFault.TooLarge)]
    public async Task ReadAsync_DocumentRefused_IsPermanent(int status, string? code, PdfFault fault)
    {
        var service = Service((_, _, _) => throw new RequestFailedException(status, "refused", code, null));

        Assert.Equal(fault, (await Assert.ThrowsAsync<PdfException>(() => service.ReadAsync(new byte[1], [], Token))).Fault);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task ReadAsync_ServiceBusyOrClosed_IsWorthAnotherTry(int status)
    {
        var service = Service((_, _, _) => throw new RequestFailedException(status, "busy"));

        await Assert.ThrowsAsync<RequestFailedException>(() => service.ReadAsync(new byte[1], [], Token));
    }
}
