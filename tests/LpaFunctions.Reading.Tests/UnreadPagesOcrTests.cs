using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Tests;

public sealed class UnreadPagesOcrTests
{
    [Fact]
    public async Task ReadPages_OnePageUnreadable_AsksTheServiceForItAlone()
    {
        var own = new Answers(page => Page(page, unread: page == 2 ? "เป็นลายมือ" : null));
        var service = new Answers(page => Page(page, unread: null) with { Width = 1 });

        var pages = await new UnreadPagesOcr(own, service).ReadPagesAsync(new byte[1], [1, 2, 3], TestContext.Current.CancellationToken);

        Assert.Equal([2], service.Asked);
        Assert.Equal([1, 2, 3], pages.Select(page => page.Number));
        Assert.Equal(1, pages[1].Width);
        Assert.Null(pages[1].Unread);
    }

    [Fact]
    public async Task ReadPages_AllReadable_AsksTheServiceForNothing()
    {
        var service = new Answers(page => Page(page, unread: null));

        await new UnreadPagesOcr(new Answers(page => Page(page, unread: null)), service).ReadPagesAsync(
            new byte[1],
            [1, 2],
            TestContext.Current.CancellationToken
        );

        Assert.Empty(service.Asked);
    }

    private static Page Page(int number, string? unread) =>
        new()
        {
            Number = number,
            Width = 595,
            Height = 842,
            Class = PageClass.Scan,
            Lines = [],
            Tables = [],
            CheckBoxes = [],
            Images = [],
            Glyphs = [],
            Repairs = new Dictionary<string, int>(StringComparer.Ordinal),
            Unread = unread,
        };

    private sealed class Answers(Func<int, Page> page) : IPageOcr
    {
        public string Version => "made-up";
        public List<int> Asked { get; } = [];

        public Task<IReadOnlyList<Page>> ReadPagesAsync(
            ReadOnlyMemory<byte> bytes,
            IReadOnlyList<int> pageNumbers,
            CancellationToken cancellationToken
        )
        {
            Asked.AddRange(pageNumbers);
            return Task.FromResult<IReadOnlyList<Page>>([.. pageNumbers.Select(page)]);
        }
    }
}
