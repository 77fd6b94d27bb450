using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Publishing.Sites;

/// <summary>Takes away the pages of LGOs and provinces that are no longer published: nobody may read there what was withdrawn.</summary>
internal static class VanishedPages
{
    /// <param name="written">Paths of this run.</param>
    /// <param name="standing">Folders of provinces that were left as they are: "2568/22/".</param>
    /// <returns>How many were removed.</returns>
    public static async Task<int> RemoveAsync(
        IBundleStore pages,
        IReadOnlySet<string> written,
        IReadOnlySet<string> standing,
        CancellationToken cancellationToken
    )
    {
        var vanished = await pages
            .ListAsync("", cancellationToken)
            .Where(path => OwnPages.MayVanish(path) && !written.Contains(path) && !standing.Contains(ProvinceOf(path)))
            .ToListAsync(cancellationToken);
        var removed = 0;
        foreach (var path in vanished)
        {
            removed += await RemoveAsync(pages, path, cancellationToken) ? 1 : 0;
        }

        return removed;
    }

    private static async Task<bool> RemoveAsync(IBundleStore pages, string path, CancellationToken cancellationToken)
    {
        if (await pages.GetAsync(path, cancellationToken) is not { } page || !OwnPages.IsMadeHere(page.Content.Span))
        {
            return false;
        }

        await pages.RemoveAsync(path, cancellationToken);
        return true;
    }

    // "en/2568/22/4220201/index.html" is one of "2568/22/".
    private static string ProvinceOf(string path)
    {
        var parts = path.Split('/');
        var first = parts[0] == "en" ? 1 : 0;
        return parts.Length > first + 2 ? $"{parts[first]}/{parts[first + 1]}/" : "";
    }
}
