using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Scoring;

/// <summary>Messages come at least once, in any order, to several workers: the state that they leave is one and the same.</summary>
public sealed class DeliveryTests
{
    private static readonly (string Path, string Text)[] Evidence =
    [
        (PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(120, 97)),
        (PipelineUnderTest.Path("1.1", "แผนเพิ่มเติม.pdf"), PipelineUnderTest.Projects(120, 97)),
        (PipelineUnderTest.Path("2.3", "พัฒนาบุคลากร.pdf"), "จำนวนบุคลากรทั้งหมด 40 คน\nจำนวนบุคลากรที่ได้รับการพัฒนา 36 คน"),
        (PipelineUnderTest.Path("2.6", "ประชุมสภา.pdf"), "จำนวนครั้งที่กำหนดประชุมสภา 4 ครั้ง\nจำนวนครั้งที่ประชุมสภาจริง 4 ครั้ง"),
        (
            PipelineUnderTest.Path("3.7", "จัดซื้อ.pdf"),
            "จำนวนโครงการตามแผนจัดซื้อจัดจ้าง 50 โครงการ\nจำนวนโครงการที่จัดซื้อจัดจ้างแล้ว 47 โครงการ"
        ),
        (PipelineUnderTest.Path("4.1", "ถนน.pdf"), "fault Damaged"),
        (PipelineUnderTest.Path("9.9", "หลง.pdf"), "อะไรก็ได้"),
        ("2568/ผิดที่.pdf", "อะไรก็ได้"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Delivery_EverythingThreeTimesInRandomOrderToManyWorkers_EndsInTheSameState(int seed)
    {
        var expected = await StraightAsync();
        await using var pipeline = new PipelineUnderTest();
        foreach (var (path, text) in Evidence)
        {
            await pipeline.PutAsync(path, text);
        }

        var random = new Random(seed);
        var events = Enumerable.Repeat(Evidence, 3).SelectMany(e => e.Select(p => p.Path)).ToArray();
        random.Shuffle(events);
        await Parallel.ForEachAsync(
            events,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = PipelineUnderTest.Stop },
            async (path, _) => await pipeline.ExtractAsync(path)
        );
        var messages = new List<QueueMessage>();
        while (
            await pipeline.Queue.ReceiveAsync("score-domain", 32, TimeSpan.FromMinutes(5), PipelineUnderTest.Stop) is { Count: > 0 } more
        )
        {
            messages.AddRange(more);
        }

        var shuffled = Enumerable.Repeat(messages, 3).SelectMany(m => m).ToArray();
        random.Shuffle(shuffled);
        await Parallel.ForEachAsync(
            shuffled,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = PipelineUnderTest.Stop },
            async (message, _) => await pipeline.Get<ScoreDomain>().RunAsync(ScoreRequest.Parse(message.Body), PipelineUnderTest.Stop)
        );
        Assert.Equal(expected, await pipeline.StateAsync());
    }

    [Fact]
    public async Task Delivery_ScoresBetweenTheFiles_EndInTheSameStateAsScoresAfterThem()
    {
        var expected = await StraightAsync();
        await using var pipeline = new PipelineUnderTest();
        foreach (var (path, text) in Evidence.Reverse())
        {
            await pipeline.DropAsync(path, text);
            await pipeline.DrainAsync();
        }

        Assert.Equal(expected, await pipeline.StateAsync());
    }

    [Fact]
    public async Task Delivery_OfADeletionBeforeItsFile_EndsWithWhatLiesThere()
    {
        await using var pipeline = new PipelineUnderTest();
        var (path, text) = Evidence[0];

        await pipeline.PutAsync(path, text);

        Assert.False(await pipeline.Get<RemoveEvidence>().RunAsync(path, PipelineUnderTest.Stop));

        await pipeline.ExtractAsync(path);

        Assert.NotNull((await pipeline.Records.GetOutcomeAsync(path, PipelineUnderTest.Stop)).Value?.Reading);
    }

    private static async Task<SortedDictionary<string, string>> StraightAsync()
    {
        await using var pipeline = new PipelineUnderTest();
        foreach (var (path, text) in Evidence)
        {
            await pipeline.DropAsync(path, text);
        }

        await pipeline.DrainAsync();
        return await pipeline.StateAsync();
    }
}
