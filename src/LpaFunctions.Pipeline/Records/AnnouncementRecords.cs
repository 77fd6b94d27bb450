using System.Security.Cryptography;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// The announcements of a province and year. An announcement is its header; the frozen results and rule book lie beside it under
/// their hashes and are written first, so that a header never points at half of them.
/// </summary>
public sealed class AnnouncementRecords(IScoreStore store)
{
    public const string Container = "results";
    private const string HeaderPrefix = "announcement:";

    /// <summary>Few enough for the throughput of a small Cosmos DB container: some 30 request units each, at most.</summary>
    private const int SideBySide = 32;

    public static string Partition(AssessmentYear year, ProvinceCode province) => $"{year}-{province}";

    /// <summary>All announcements, the first one first.</summary>
    public async Task<IReadOnlyList<Announcement>> ListAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    )
    {
        var announcements = new List<Announcement>();
        await foreach (var document in store.ListAsync(Container, Partition(year, province), HeaderPrefix, cancellationToken))
        {
            announcements.Add(PipelineJson.Read<StoredAnnouncement>(document.Json).Announcement);
        }

        return announcements;
    }

    /// <summary>The announcement that stands; null where nothing is announced.</summary>
    public async Task<Announcement?> LatestAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken) =>
        await ListAsync(year, province, cancellationToken) is [.., var last] ? last : null;

    /// <summary>The frozen results of one announcement.</summary>
    /// <param name="version">Null: the latest.</param>
    /// <returns>Null where nothing (or no such version) is announced.</returns>
    public async Task<AnnouncedResults?> LoadAsync(
        AssessmentYear year,
        ProvinceCode province,
        int? version,
        CancellationToken cancellationToken
    )
    {
        var announcement = version is null
            ? await LatestAsync(year, province, cancellationToken)
            : (await ListAsync(year, province, cancellationToken)).FirstOrDefault(a => a.Version == version);
        return announcement is null ? null : await LoadAsync(announcement, cancellationToken);
    }

    public async Task<AnnouncedResults> LoadAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var partition = Partition(announcement.Year, announcement.Province);
        var lgos = new List<AnnouncedLgo>();
        await foreach (var document in store.ListAsync(Container, partition, LgoPrefix(announcement.ResultsHash), cancellationToken))
        {
            lgos.Add(PipelineJson.Read<AnnouncedLgo>(document.Json));
        }

        var (book, json) = await LoadBookAsync(announcement, cancellationToken);
        return UnflaggedMarks.Flag(
            new AnnouncedResults
            {
                Announcement = announcement,
                RuleBook = book,
                RuleBookJson = json,
                Lgos = lgos,
            }
        );
    }

    /// <summary>What an announcement froze of one LGO; null where it has no such LGO.</summary>
    public async Task<AnnouncedLgo?> FindLgoAsync(Announcement announcement, LgoCode lgo, CancellationToken cancellationToken)
    {
        var partition = Partition(announcement.Year, announcement.Province);
        var key = new DocumentKey(Container, partition, LgoPrefix(announcement.ResultsHash) + lgo);
        return await store.GetAsync(key, cancellationToken) is { } document ? PipelineJson.Read<AnnouncedLgo>(document.Json) : null;
    }

    /// <summary>The frozen rule book alone, and its JSON as it was frozen.</summary>
    /// <exception cref="InvalidDataException">It is not in the store.</exception>
    public async Task<(RuleBook Book, string Json)> LoadBookAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var partition = Partition(announcement.Year, announcement.Province);
        var book =
            await store.GetAsync(new DocumentKey(Container, partition, $"rulebook:{announcement.RuleBookHash}"), cancellationToken)
            ?? throw new InvalidDataException(
                $"The rule book of announcement {partition} version {announcement.Version} is not in the store."
            );
        var json = PipelineJson.Read<StoredText>(book.Json).Text;
        return (RuleBookJson.Parse(json, $"rulebook {announcement.RuleBookVersion}"), json);
    }

    /// <summary>Freezes results under a new version.</summary>
    /// <exception cref="ConflictException">Somebody else announced this version first.</exception>
    public async Task SaveAsync(AnnouncedResults results, string? by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var announcement = results.Announcement;
        var partition = Partition(announcement.Year, announcement.Province);
        await store.PutAsync(
            new DocumentKey(Container, partition, $"rulebook:{announcement.RuleBookHash}"),
            PipelineJson.Write(new StoredText(results.RuleBookJson)),
            null,
            cancellationToken
        );
        // Side by side, they wait for the disk or the network together and not one after the other; the header below waits for them all.
        await Parallel.ForEachAsync(
            results.Lgos,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (lgo, stop) =>
                await store.PutAsync(
                    new DocumentKey(Container, partition, LgoPrefix(announcement.ResultsHash) + lgo.Lgo.Code),
                    PipelineJson.Write(lgo),
                    null,
                    stop
                )
        );

        var header = new DocumentKey(Container, partition, $"{HeaderPrefix}{announcement.Version:0000}");
        await store.PutAsync(
            header,
            PipelineJson.Write(
                new StoredAnnouncement
                {
                    Announcement = announcement,
                    By = by,
                    At = at,
                }
            ),
            "",
            cancellationToken
        );
    }

    /// <summary>The provinces and years of which anything is kept, ordered.</summary>
    public async Task<IReadOnlyList<(AssessmentYear Year, ProvinceCode Province)>> ProvincesAsync(
        AssessmentYear? year,
        CancellationToken cancellationToken
    )
    {
        var provinces = new List<(AssessmentYear, ProvinceCode)>();
        await foreach (var partition in store.ListPartitionsAsync(Container, year is null ? "" : $"{year}-", cancellationToken))
        {
            if (
                partition.Split('-') is [var y, var p]
                && AssessmentYear.TryParse(y, null, out var parsedYear)
                && ProvinceCode.TryParse(p, null, out var province)
            )
            {
                provinces.Add((parsedYear, province));
            }
        }

        return provinces;
    }

    /// <summary>SHA-256 over the frozen LGOs in order, lower-case hex.</summary>
    public static string HashOf(IEnumerable<AnnouncedLgo> lgos)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var lgo in lgos)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(PipelineJson.Write(lgo)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string LgoPrefix(string resultsHash) => $"announced:{resultsHash}:";
}
