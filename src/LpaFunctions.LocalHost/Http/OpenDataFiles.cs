using System.Text;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.LocalHost.Http;

/// <summary>
/// open-data/ as static hosting gives it: readable from any web page, with an ETag, compressed where that helps. Files in a version
/// folder never change and may be kept for a year; everything else is asked for again each time.
/// </summary>
public sealed class OpenDataFiles(IBundleStore bundles)
{
    public const string Root = "/open-data";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(
            Root + "/{**path}",
            [HttpMethods.Get, HttpMethods.Head],
            context => ServeAsync(context, (string?)context.Request.RouteValues["path"] ?? "")
        );
        endpoints.MapMethods(
            Root + "/{**path}",
            [HttpMethods.Options],
            context =>
            {
                AllowEverybody(context.Response);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
        );
    }

    private async Task ServeAsync(HttpContext context, string path)
    {
        AllowEverybody(context.Response);
        if (context.Request.Path == Root)
        {
            // The slash matters: links on the page are relative.
            context.Response.Redirect(Root + "/", permanent: true);
            return;
        }

        var isFolder = path.Length == 0 || path.EndsWith('/');
        var file = await PublishedFile.FindAsync(bundles, isFolder ? path + "index.html" : path, context.RequestAborted);
        if (file is not null)
        {
            await PublishedFile.SendAsync(context, file);
        }
        else if (isFolder && await IndexAsync(path, context.RequestAborted) is { } page)
        {
            context.Response.Headers.CacheControl = "no-cache";
            await Results.Content(page, "text/html", Encoding.UTF8).ExecuteAsync(context);
        }
        else if (!isFolder && await PublishedFile.FindAsync(bundles, path + "/index.html", context.RequestAborted) is not null)
        {
            // Links on the page behind it are relative, so the slash matters.
            context.Response.Redirect($"{Root}/{path}/", permanent: true);
        }
        else
        {
            await Problems.WriteAsync(context, StatusCodes.Status404NotFound);
        }
    }

    /// <summary>A page of links where the store has no index.html of its own; null where nothing lies below.</summary>
    private async Task<string?> IndexAsync(string prefix, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var path in bundles.ListAsync(prefix, cancellationToken))
        {
            var below = path[prefix.Length..];
            var slash = below.IndexOf('/', StringComparison.Ordinal);
            names.Add(slash < 0 ? below : below[..(slash + 1)]);
        }

        if (names.Count == 0 && prefix.Length > 0)
        {
            return null;
        }

        var title = $"ข้อมูลเปิด LPA /{prefix}";
        var page = new HtmlPage();
        page.Write(
            $"""
            <!doctype html>
            <html lang="th"><meta charset="utf-8"><title>{title}</title>
            <h1>{title}</h1>

            """
        );
        if (names.Count == 0)
        {
            page.Write($"<p>ยังไม่มีผลที่ประกาศ (nothing has been published yet)</p>\n");
        }

        page.Write($"<ul>\n");
        foreach (var name in names)
        {
            var address = Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal);
            page.Write($"<li><a href=\"{address}\">{name}</a></li>\n");
        }

        return page.Write($"</ul>\n</html>\n").ToString();
    }

    private static void AllowEverybody(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "Range, If-None-Match, If-Modified-Since";
        response.Headers.AccessControlExposeHeaders = "ETag, Content-Length, Content-Range, Last-Modified";
        response.Headers.AccessControlMaxAge = "86400";
    }
}
