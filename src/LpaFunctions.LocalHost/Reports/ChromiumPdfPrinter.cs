using System.Text.Json;
using System.Text.Json.Nodes;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Pipeline.Reports.Rendering.Html;

namespace LpaFunctions.LocalHost.Reports;

/// <summary>Prints letters and certificates with a Chromium that stays open between them. It breaks Thai at word boundaries, tags the PDF and gives it bookmarks.</summary>
public sealed class ChromiumPdfPrinter(ChromiumOptions options) : IPdfPrinter, IAsyncDisposable
{
    // Asked for by name: what is out of sight on the screen asks for no font, and a print that has to wait for one lays everything out twice.
    private const string LoadFonts =
        $"Promise.all(['400 1em {ReportFonts.Family}', '700 1em {ReportFonts.Family}'].map(f => document.fonts.load(f, 'ก1a'))).then(() => document.fonts.ready).then(() => 1)";

    // What a browser keeps of old pages goes with it.
    private const int PrintsOfABrowser = 200;

    private readonly string? _program = options.Find();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private OpenPage? _page;

    /// <summary>In Thai with what to install; null where it can print.</summary>
    public string? WhyUnavailable =>
        _program is not null
            ? null
            : "พิมพ์ PDF ไม่ได้เพราะเครื่องนี้ไม่มี Chromium ให้ติดตั้งด้วยคำสั่ง apt-get install chromium-headless-shell แล้วสั่งใหม่ หรือเลือกรูปแบบ html, xlsx หรือ csv (Chromium is missing)";

    public string? WhyUnavailableFor(ReportKind kind) => WhyUnavailable;

    /// <exception cref="PdfPrinterException">Chromium is missing, failed or took too long.</exception>
    public async Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken)
    {
        if (WhyUnavailable is { } why)
        {
            throw new PdfPrinterException(why);
        }

        var html = HtmlReport.RenderForPrint(report);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(options.MaxTime);
            return PdfMarks.Fix(await PrintAsync(html, limit.Token));
        }
        catch (Exception e)
            when (e is IOException or InvalidOperationException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            // Whatever state it is in, the next report starts with a new one.
            await CloseAsync();
            throw new PdfPrinterException(
                "พิมพ์ PDF ไม่สำเร็จ Chromium หยุดทำงานหรือใช้เวลานานเกินไป ลองสั่งใหม่อีกครั้ง หากยังไม่ได้ให้เลือกรูปแบบ html หรือ xlsx",
                e
            );
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _turn.Dispose();
    }

    private async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (_page is null or { Browser.HasExited: true } or { Printed: >= PrintsOfABrowser })
        {
            await CloseAsync();
            _page = await OpenAsync(cancellationToken);
        }

        var page = _page;
        page.Printed++;
        await page.SendAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = page.Frame, ["html"] = html }, cancellationToken);
        await page.SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = LoadFonts, ["awaitPromise"] = true }, cancellationToken);
        var printed = await page.SendAsync(
            "Page.printToPDF",
            new JsonObject
            {
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
            },
            cancellationToken
        );
        await page.SendAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = page.Frame, ["html"] = "" }, cancellationToken);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private async Task<OpenPage> OpenAsync(CancellationToken cancellationToken)
    {
        var browser = new DevToolsPipe(_program!, options);

        try
        {
            var target = (
                await browser.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, cancellationToken)
            )
                .GetProperty("targetId")
                .GetString();
            var session = (
                await browser.SendAsync(
                    "Target.attachToTarget",
                    new JsonObject { ["targetId"] = target, ["flatten"] = true },
                    null,
                    cancellationToken
                )
            )
                .GetProperty("sessionId")
                .GetString()!;
            var frame = (await browser.SendAsync("Page.getFrameTree", [], session, cancellationToken))
                .GetProperty("frameTree")
                .GetProperty("frame")
                .GetProperty("id")
                .GetString()!;
            return new OpenPage(browser, session, frame);
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    private async Task CloseAsync()
    {
        if (_page is { } page)
        {
            _page = null;
            await page.Browser.DisposeAsync();
        }
    }

    /// <summary>The one page in which everything is printed: its renderer keeps the fonts it has parsed and the words it has shaped.</summary>
    private sealed record OpenPage(DevToolsPipe Browser, string Session, string Frame)
    {
        public int Printed { get; set; }

        public Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancellationToken) =>
            Browser.SendAsync(method, parameters, Session, cancellationToken);
    }
}
