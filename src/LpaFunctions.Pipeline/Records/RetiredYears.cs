using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// The years of which evidence and readings were deleted: container results, partition "retention". The record is written before anything
/// is deleted, so that no host brings back what goes.
/// </summary>
public sealed class RetiredYears(RecordStore records, TimeProvider clock)
{
    /// <summary>How long a host may go by what it knew: a deletion waits as long before it begins.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private const string Partition = "retention";
    private const string Prefix = "year:";
    private Known? _known;

    /// <summary>What is said to whoever asks for work on such a year.</summary>
    public static string Sentence(AssessmentYear year) =>
        $"หลักฐานและผลการอ่านของปี {year} ลบแล้วตามระยะเวลาเก็บรักษา จึงรับหลักฐาน คิดคะแนน ตัดสิน หรือประกาศใหม่ไม่ได้ ผลที่ประกาศแล้วดูได้ที่ข้อมูลเปิด หากต้องการข้อมูลเดิม ให้ผู้ดูแลระบบกู้จากสำเนาสำรองลงในโฟลเดอร์อื่น";

    /// <summary>The record of a year as it is now; its value is null where the year was never deleted.</summary>
    public Task<Stored<RetiredYear>> LoadAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        records.GetAsync<RetiredYear>(Key(year), cancellationToken);

    public Task<string> SaveAsync(RetiredYear retired, string? ifMatch, CancellationToken cancellationToken) =>
        records.PutAsync(Key(retired.Year), retired, ifMatch, cancellationToken);

    /// <summary>Whether the year was deleted, or is being: as of now or of a moment ago.</summary>
    public async ValueTask<bool> HasAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        if (_known is not { } known || clock.GetElapsedTime(known.At) >= Freshness)
        {
            // The time first: what is asked for later is as of a later moment.
            var at = clock.GetTimestamp();
            var years = await records
                .ListAsync<RetiredYear>(AnnouncementRecords.Container, Partition, Prefix, cancellationToken)
                .Select(retired => retired.Year)
                .ToHashSetAsync(cancellationToken: cancellationToken);
            _known = known = new Known(at, years);
        }

        return known.Years.Contains(year);
    }

    /// <summary>The same of the year that a path of evidence begins with; false where it begins with none.</summary>
    public ValueTask<bool> HasPathAsync(string path, CancellationToken cancellationToken) =>
        AssessmentYear.TryParse(path.Split('/')[0], null, out var year) ? HasAsync(year, cancellationToken) : ValueTask.FromResult(false);

    private static DocumentKey Key(AssessmentYear year) => new(AnnouncementRecords.Container, Partition, $"{Prefix}{year}");

    private sealed record Known(long At, HashSet<AssessmentYear> Years);
}
