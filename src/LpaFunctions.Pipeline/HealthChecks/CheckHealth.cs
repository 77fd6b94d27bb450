using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.HealthChecks;

/// <summary>
/// Looks whether the pipeline could work now: reference data, the database, evidence and the queues. It answers whatever is away. Asked
/// by anyone, it asks the stores at most every few seconds.
/// </summary>
public sealed class CheckHealth(
    RuleBookLibrary books,
    LgoLibrary lgos,
    StorageInfo storage,
    IScoreStore database,
    IEvidenceStore evidence,
    IWorkQueue queue,
    PipelineOptions options,
    PoisonRecords poison,
    PublishPulse published,
    IEnumerable<HealthPart> parts,
    TimeProvider clock
)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private const int MostPoison = 1_000;
    private StoresSeen? _stores;
    private object? _since;

    public async Task<Health> RunAsync(CancellationToken cancellationToken)
    {
        var stores = await StoresAsync(cancellationToken);
        var broken = new List<string>(stores.Problems);
        var usable = broken.Count == 0 ? UsableYears(broken) : [];
        var count = Count(broken);

        return new Health
        {
            Status = broken.Count == 0 ? Health.Ok : "degraded",
            Storage = storage.Name,
            Version = typeof(CheckHealth).Assembly.GetName().Version!.ToString(3),
            RuleBooks = usable,
            Lgos = count,
            Problems = broken,
            Since = Since(broken.Count > 0),
            GivenUp = stores.GivenUp,
            PublishedAt = published.At,
        };
    }

    private List<int> UsableYears(List<string> broken)
    {
        var usable = new List<int>();
        foreach (var year in books.Years)
        {
            try
            {
                if (books.Find(year) is not null)
                {
                    usable.Add(year.Value);
                }

                if (books.Refusal(year) is { } refusal)
                {
                    broken.Add(WithoutPath(year, refusal));
                }
            }
            catch (ReferenceDataException)
            {
                broken.Add($"สมุดเกณฑ์ปี {year} มีข้อผิดพลาด โปรดตรวจด้วยคำสั่ง lpa rulebook check");
            }
        }

        return usable;
    }

    // A book that cannot be read is told with its path, which is not for everyone.
    private static string WithoutPath(AssessmentYear year, string refusal) =>
        refusal.Contains(Path.DirectorySeparatorChar)
            ? $"สมุดเกณฑ์ปี {year} ที่แก้ไขมีข้อผิดพลาด ระบบใช้สมุดเกณฑ์ที่ประกาศผลไปแล้วต่อไป โปรดตรวจด้วยคำสั่ง lpa rulebook check"
            : refusal;

    private int Count(List<string> broken)
    {
        try
        {
            return lgos.Current.Count;
        }
        catch (ReferenceDataException)
        {
            broken.Add("ทะเบียน อปท. (lgo-registry.csv) มีข้อผิดพลาด โปรดตรวจไฟล์ในโฟลเดอร์ config");
            return 0;
        }
    }

    // A box, so that threads beside see the whole time or none.
    private DateTimeOffset? Since(bool isBroken)
    {
        _since = isBroken ? _since ?? clock.GetUtcNow() : null;
        return (DateTimeOffset?)_since;
    }

    private async Task<StoresSeen> StoresAsync(CancellationToken cancellationToken)
    {
        if (_stores is { } known && clock.GetUtcNow() - known.At < Kept)
        {
            return known;
        }

        var problems = await Task.WhenAll(
            ProblemAsync(
                "ฐานข้อมูล",
                token => database.GetAsync(new DocumentKey(LgoRecords.Scores, "health", "health"), token),
                cancellationToken
            ),
            ProblemAsync("ที่เก็บหลักฐาน", LookForEvidenceAsync, cancellationToken),
            ProblemAsync("คิวงาน", token => queue.CountAsync(options.ScoreQueue, token), cancellationToken)
        );
        var found = problems.OfType<string>().ToList();
        foreach (var part in parts)
        {
            found.AddRange(await PartAsync(part, cancellationToken));
        }

        var givenUp = found.Count > 0 ? null : await GivenUpAsync(cancellationToken);
        return _stores = new StoresSeen(clock.GetUtcNow(), [.. found.Distinct(StringComparer.Ordinal)], givenUp);
    }

    private async Task LookForEvidenceAsync(CancellationToken cancellationToken)
    {
        // Nothing lies there: only whether the store answers is asked.
        await using var nothing = await evidence.OpenAsync("health", cancellationToken);
    }

    private async Task<IEnumerable<string>> PartAsync(HealthPart part, CancellationToken cancellationToken)
    {
        string? told = null;
        var silent = await ProblemAsync("ดิสก์หรือคิวงาน", async token => told = await part.LookAsync(token), cancellationToken);
        return new[] { told, silent }.OfType<string>();
    }

    private async Task<int?> GivenUpAsync(CancellationToken cancellationToken)
    {
        int? count = null;
        await ProblemAsync(
            "ฐานข้อมูล",
            async token => count = await poison.ListAsync(token).Take(MostPoison).CountAsync(token),
            cancellationToken
        );
        return count;
    }

    private async Task<string?> ProblemAsync(string what, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await look(limit.Token).WaitAsync(limit.Token);
            return null;
        }
#pragma warning disable CA1031 // Whatever a store answers with instead: it is away, and that is what is told.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return StorageFaults.Sentence(e) is { } cause
                ? $"{what}ไม่ตอบ: {cause}"
                : $"{what}ไม่ตอบ งานที่ค้างจะทำต่อเองเมื่อกลับมา ถ้าเกินหนึ่งชั่วโมงโปรดแจ้งผู้ดูแลระบบ";
        }
    }

    // One reference, so that a thread beside sees both or neither.
    private sealed record StoresSeen(DateTimeOffset At, IReadOnlyList<string> Problems, int? GivenUp);
}

public sealed record Health
{
    public const string Ok = "ok";

    /// <summary>"ok", or "degraded" where a store does not answer or a file of reference data cannot be used.</summary>
    public required string Status { get; init; }
    public required string Storage { get; init; }
    public required string Version { get; init; }

    /// <summary>B.E. years whose book can be used.</summary>
    public required IReadOnlyList<int> RuleBooks { get; init; }
    public required int Lgos { get; init; }

    /// <summary>In Thai; no path, since everyone may read it.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>When health was first asked and not in order, without a good answer since; null where it is in order.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Messages that were given up and wait for lpa replay, at most 1,000; null where that cannot be asked now.</summary>
    public int? GivenUp { get; init; }

    /// <summary>When this process last had published all that was announced; null where it has not looked yet.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
