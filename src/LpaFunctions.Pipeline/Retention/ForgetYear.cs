using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Retention;

/// <summary>
/// Deletes evidence and readings of a year (docs/adr/0146). 1. Keep who deletes it and why: from now on no host works on the year. 2. Wait until
/// every host knows. 3. Keep what files there were, by hash. 4. Delete files, documents and reports, and look again until nothing is left.
/// Stopped in between, the same call does the rest.
/// </summary>
public sealed class ForgetYear(
    IEvidenceStore evidence,
    IScoreStore store,
    RecordStore records,
    YearRecords documents,
    PoisonRecords poison,
    RetiredYears retired,
    AnnouncementRecords announcements,
    IBundleStore bundles,
    [FromKeyedServices(BundleStores.Reports)] IBundleStore reports,
    TimeProvider clock
)
{
    /// <summary>A host that was in the middle of a file writes once more: the next look finds it.</summary>
    private const int MostLooks = 5;

    /// <summary>Length of the name, without its ending, of a version that was replaced.</summary>
    private const int KeptName = 66;

    /// <summary>What would be deleted; changes nothing.</summary>
    public async Task<YearHoldings> LookAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        var files = await FilesAsync(year, cancellationToken);
        var keys = await documents.ListAsync(year, cancellationToken).ToListAsync(cancellationToken);
        var owners = OwnersOf(files, keys);
        var givenUp = (await documents.GivenUpAsync(year, cancellationToken)).Count;
        var dropped = (await documents.DroppedAsync(year, cancellationToken)).Count;
        return new YearHoldings
        {
            Lgos = owners.Distinct(StringComparer.Ordinal).Count(),
            Files = files.Count,
            Bytes = files.Sum(f => f.Bytes),
            Records = keys.Count + givenUp + dropped,
            Reports = await reports.ListAsync($"{year}/", cancellationToken).CountAsync(cancellationToken),
            Unpublished = await UnpublishedAsync(year, files, keys, cancellationToken),
        };
    }

    /// <param name="by">Who deletes.</param>
    /// <param name="alsoUnpublished">Also where results were never published: they are lost then.</param>
    /// <exception cref="RetentionException">There is nothing of the year, or results of it are not published.</exception>
    public async Task<RetiredYear> RunAsync(
        AssessmentYear year,
        string by,
        string reason,
        bool alsoUnpublished,
        CancellationToken cancellationToken
    )
    {
        var held = await LookAsync(year, cancellationToken);
        var before = (await retired.LoadAsync(year, cancellationToken)).Value;
        if (held.IsEmpty && before?.FinishedAt is not null)
        {
            return before;
        }

        Refuse(year, held, before, alsoUnpublished);
        var deed = Begin(year, by, reason, held, before);
        await retired.SaveAsync(deed, ifMatch: null, cancellationToken);
        await Task.Delay(RetiredYears.Freshness, clock, cancellationToken);
        for (var look = 1; look <= MostLooks && !held.IsEmpty; look++)
        {
            await ListFilesAsync(year, cancellationToken);
            await DeleteAsync(year, cancellationToken);
            held = await LookAsync(year, cancellationToken);
        }

        if (!held.IsEmpty)
        {
            throw new RetentionException(
                $"ยังมีข้อมูลของปี {year} เข้ามาระหว่างลบ (เหลือ {held.Files:N0} ไฟล์ {held.Records:N0} รายการ) หยุดการส่งไฟล์ของปีนั้นแล้วสั่งใหม่"
            );
        }

        var listed = await ListedAsync(year, cancellationToken);
        deed = deed with { Files = listed.Count, Bytes = listed.Sum(f => f.Bytes), FinishedAt = clock.GetUtcNow() };
        await retired.SaveAsync(deed, ifMatch: null, cancellationToken);
        return deed;
    }

    // What an earlier call counted and did not get to is among what is there now.
    private RetiredYear Begin(AssessmentYear year, string by, string reason, YearHoldings held, RetiredYear? before)
    {
        if (before is { FinishedAt: null })
        {
            return before;
        }

        if (before is not null)
        {
            return before with { FinishedAt = null, Records = before.Records + held.Records, Reports = before.Reports + held.Reports };
        }

        return new RetiredYear
        {
            Year = year,
            By = by.Trim(),
            Reason = reason.Trim(),
            BegunAt = clock.GetUtcNow(),
            Records = held.Records,
            Reports = held.Reports,
        };
    }

    private static void Refuse(AssessmentYear year, YearHoldings held, RetiredYear? before, bool alsoUnpublished)
    {
        if (held.IsEmpty && before is null)
        {
            throw new RetentionException($"ไม่มีหลักฐานหรือผลการอ่านของปี {year} ให้ลบ ตรวจปีที่ระบุด้วย --year");
        }

        if (held.Unpublished.Count > 0 && !alsoUnpublished && before is null)
        {
            throw new RetentionException(
                $"ยังลบปี {year} ไม่ได้ เพราะผลล่าสุดของจังหวัดรหัส {string.Join(", ", held.Unpublished)} ยังไม่ได้ประกาศและเผยแพร่ หากลบแล้วผลจะหายไป ประกาศด้วย lpa announce และเผยแพร่ด้วย lpa publish ก่อน หรือสั่งใหม่พร้อม --also-unpublished"
            );
        }
    }

    private async Task<IReadOnlyList<EvidenceFile>> FilesAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        await evidence.ListAsync($"{year}/", cancellationToken).ToListAsync(cancellationToken);

    /// <summary>Keeps, LGO by LGO, which files there are. Written before they go, and added to where an earlier call was stopped.</summary>
    private async Task ListFilesAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        foreach (var own in (await FilesAsync(year, cancellationToken)).GroupBy(f => OwnerOf(f.Path), StringComparer.Ordinal))
        {
            var hashes = await HashesAsync(year, own.Key, cancellationToken);
            var key = ListKey(year, own.Key);
            var stored = await records.GetAsync<ForgottenFiles>(key, cancellationToken);
            var list = stored.Value ?? new ForgottenFiles();
            foreach (var file in own)
            {
                list.Files[Hashes.Short($"{file.Path}|{file.Version}")] = new ForgottenFile(
                    FolderOf(file.Path),
                    file.Bytes,
                    hashes.GetValueOrDefault(file.Path) ?? KeptHash(file.Path)
                );
            }

            await records.PutAsync(key, list, stored.ETag, cancellationToken);
        }
    }

    private async Task<Dictionary<string, string>> HashesAsync(AssessmentYear year, string owner, CancellationToken cancellationToken) =>
        await records
            .ListAsync<EvidenceOutcome>(LgoRecords.Readings, $"{year}-{owner}", "", cancellationToken)
            .ToDictionaryAsync(
                o => o.Path,
                o => o.Reading?.ContentHash ?? o.Rejection!.ContentHash,
                StringComparer.Ordinal,
                cancellationToken
            );

    private async Task DeleteAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        foreach (var file in await FilesAsync(year, cancellationToken))
        {
            await evidence.DeleteAsync(file.Path, cancellationToken);
        }

        foreach (var key in await documents.ListAsync(year, cancellationToken).ToListAsync(cancellationToken))
        {
            await store.DeleteAsync(key, ifMatch: null, cancellationToken);
        }

        foreach (var record in await documents.GivenUpAsync(year, cancellationToken))
        {
            await poison.DeleteAsync(record, cancellationToken);
        }

        foreach (var dropped in await documents.DroppedAsync(year, cancellationToken))
        {
            await poison.DeleteAsync(dropped, cancellationToken);
        }

        foreach (var path in await reports.ListAsync($"{year}/", cancellationToken).ToListAsync(cancellationToken))
        {
            await reports.RemoveAsync(path, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<ForgottenFile>> ListedAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        await records
            .ListAsync<ForgottenFiles>(AnnouncementRecords.Container, ListPartition(year), "", cancellationToken)
            .SelectMany(list => list.Files.Values)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ProvinceCode>> UnpublishedAsync(
        AssessmentYear year,
        IEnumerable<EvidenceFile> files,
        IEnumerable<DocumentKey> keys,
        CancellationToken cancellationToken
    )
    {
        var provinces = OwnersOf(files, keys)
            .Select(lgo => LgoCode.Parse(lgo, null).Province)
            .Distinct()
            .OrderBy(p => $"{p}", StringComparer.Ordinal);
        var open = new List<ProvinceCode>();
        foreach (var province in provinces)
        {
            var announced = await announcements.LatestAsync(year, province, cancellationToken);
            var latest = await bundles.GetAsync(BundlePaths.Latest(year, province), cancellationToken);
            var published = latest is null ? 0 : LatestPointer.Parse(latest.Content.Span).Version;
            if (announced is null || published < announced.Version)
            {
                open.Add(province);
            }
        }

        return open;
    }

    /// <summary>The LGOs that files and records belong to, as often as they do.</summary>
    private static IEnumerable<string> OwnersOf(IEnumerable<EvidenceFile> files, IEnumerable<DocumentKey> keys)
    {
        var byFile = files.Select(f => OwnerOf(f.Path));
        var byRecord = keys.Select(k => k.Partition.Split('-')[^1]);
        return byFile.Concat(byRecord).Where(IsLgo);
    }

    private static bool IsLgo(string owner) => LgoCode.TryParse(owner, null, out _);

    private static string OwnerOf(string path) => path.Split('/') is [_, var owner, _, ..] ? owner : "";

    private static string FolderOf(string path) => path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    // A version that was replaced lies under its hash.
    private static string? KeptHash(string path) =>
        DeskFiles.IsOne(path) && Path.GetFileNameWithoutExtension(path) is { Length: KeptName } name
            ? name[DeskFiles.KeptMark.Length..]
            : null;

    private static string ListPartition(AssessmentYear year) => $"forgotten-{year}";

    private static DocumentKey ListKey(AssessmentYear year, string owner)
    {
        var id = IsLgo(owner) ? owner : "other";
        return new DocumentKey(AnnouncementRecords.Container, ListPartition(year), id);
    }
}
