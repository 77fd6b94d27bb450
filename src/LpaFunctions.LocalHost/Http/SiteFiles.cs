using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.LocalHost.Http;

/// <summary>
/// The public site at the root of the host. It answers only where the site has pages, so that every other address keeps the answer that it has
/// without a site; until one is made the root leads to the open data.
/// </summary>
public sealed class SiteFiles([FromKeyedServices(BundleStores.Site)] IBundleStore pages)
{
    private const string Years = "[0-9]{{4}}";
    private const string Files = @"site\.css|site\.js|feed\.atom|sitemap\.xml|robots\.txt|404\.html";
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/", Verbs, context => ServeAsync(context, ""));
        endpoints.MapMethods(
            $"/{{first:regex(^(en|find|about|accessibility|{Years}|{Files})$)}}/{{**rest}}",
            Verbs,
            context => ServeAsync(context, context.Request.Path.Value!.TrimStart('/'))
        );
    }

    private async Task ServeAsync(HttpContext context, string path)
    {
        var isFolder = path.Length == 0 || path.EndsWith('/');

        var file = await PublishedFile.FindAsync(pages, isFolder ? path + "index.html" : path, context.RequestAborted);
        if (file is not null)
        {
            await PublishedFile.SendAsync(context, file);
        }
        else if (path.Length == 0)
        {
            context.Response.Redirect(OpenDataFiles.Root + "/");
        }
        else if (!isFolder && await PublishedFile.FindAsync(pages, path + "/index.html", context.RequestAborted) is not null)
        {
            // Links on the page behind it are relative, so the slash matters.
            context.Response.Redirect($"/{path}/", permanent: true);
        }
        else
        {
            await NotFoundAsync(context);
        }
    }

    private async Task NotFoundAsync(HttpContext context)
    {
        if (await PublishedFile.FindAsync(pages, "404.html", context.RequestAborted) is not { } page)
        {
            await Problems.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = page.MediaType;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.BodyWriter.WriteAsync(page.Content, context.RequestAborted);
    }
}
