using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading;

/// <summary>Our own reader first, which costs nothing; a service for the pages that it calls unreadable.</summary>
public sealed class UnreadPagesOcr(IPageOcr own, IPageOcr service) : IPageOcr
{
    public string Version => $"{own.Version}+{service.Version}";

    public async Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    )
    {
        var pages = await own.ReadPagesAsync(bytes, pageNumbers, cancellationToken);
        int[] unread = [.. pages.Where(page => page.Unread is not null).Select(page => page.Number)];
        if (unread.Length == 0)
        {
            return pages;
        }

        var again = (await service.ReadPagesAsync(bytes, unread, cancellationToken)).ToDictionary(page => page.Number);
        return [.. pages.Select(page => again.GetValueOrDefault(page.Number, page))];
    }
}
