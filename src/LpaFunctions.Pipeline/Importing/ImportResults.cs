using System.Security.Cryptography;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Imports a results table of one province and year, whole or not at all.</summary>
public sealed class ImportResults(
    LgoLibrary lgos,
    LgoHistoryLibrary history,
    RuleBookLibrary books,
    ImportRecords records,
    RetiredYears retired
)
{
    /// <exception cref="ImportException">The file is no results table.</exception>
    /// <exception cref="ConflictException">The marks are no longer those that were seen, or somebody else imports at the same time.</exception>
    /// <exception cref="ReferenceDataException">The year has no rule book, or the registry cannot be used.</exception>
    public async Task<ImportOutcome> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        if ((await retired.LoadAsync(request.Year, cancellationToken)).Value is not null)
        {
            throw new ImportException(RetiredYears.Sentence(request.Year));
        }

        var book = books.Get(request.Year);
        var registry = history.Current.AsOf(lgos.Current, request.Year);
        var problems = new List<ImportProblem>();
        var tables = ImportTables.Read(request, problems);
        RefuseAnotherProvince(request, registry, [.. tables.SelectMany(t => t.Rows)]);
        RefuseOtherDomains(request, book, [.. tables.SelectMany(t => t.Rows)]);
        var matches = tables.SelectMany(t => new ImportMatcher(registry, request.Province, request.Map).Match(t.Rows)).ToArray();
        problems.AddRange(
            request
                .Map.Unused(tables.SelectMany(t => t.Rows))
                .Select(u => new ImportProblem("--map", $"\"{u}\" ไม่ตรงกับแถวใดในตาราง ตรวจตัวสะกด", false))
        );
        RefuseAnotherYear(request, book, [.. matches.Where(m => m.Lgo is not null)]);
        var checks = new ImportChecks(book, problems);
        foreach (var match in matches)
        {
            if (match.Lgo is { } lgo)
            {
                checks.Check(match.Row, lgo.Type);
            }
        }

        checks.CompareUnknownFullMarks();
        var isUsable = !problems.Any(p => p.IsError) && matches.All(m => m.Kind != ImportMatchKind.Uncertain);
        var before = await BeforeAsync(request, cancellationToken);
        var version = Version(before.Values);
        TableChange[] changes = isUsable
            ? [.. tables.Select(t => Change(book, request, before, t.Kind, matches.Where(m => t.Rows.Contains(m.Row))))]
            : [];
        problems.AddRange(changes.SelectMany(c => c.Notices).Select(n => new ImportProblem(request.FileName, n, false)));
        if (!request.DryRun)
        {
            RefuseAnotherVersion(request, version);
            await SaveAsync(request, changes, cancellationToken);
        }

        var missing = Missing(registry.InProvince(request.Province), matches);
        return new ImportOutcome
        {
            Imported = isUsable && !request.DryRun,
            IsUsable = isUsable,
            Matches = matches,
            Problems = problems,
            Missing = [.. missing],
            Changes = [.. changes.SelectMany(c => ImportChange.Between(c.Before.Value, c.After))],
            Version = version,
        };
    }

    private static IEnumerable<string> Missing(IEnumerable<Lgo> ofProvince, IEnumerable<ImportMatch> matches)
    {
        var there = matches.Select(m => m.Lgo?.Code).ToHashSet();
        return ofProvince.Where(l => !there.Contains(l.Code)).Select(l => $"{l.DisplayName} อ.{l.District} ({l.Code})");
    }

    private async Task<Dictionary<ImportKind, Stored<ImportedTable>>> BeforeAsync(
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var before = new Dictionary<ImportKind, Stored<ImportedTable>>();
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            before[kind] = await records.LoadAsync(request.Year, request.Province, kind, cancellationToken);
        }

        return before;
    }

    private async Task SaveAsync(ImportRequest request, IEnumerable<TableChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            await records.SaveOverAsync(request.Year, request.Province, change.Before, change.After, cancellationToken);
        }
    }

    private static TableChange Change(
        RuleBook book,
        ImportRequest request,
        Dictionary<ImportKind, Stored<ImportedTable>> before,
        ImportKind kind,
        IEnumerable<ImportMatch> matches
    ) => TableChange.Over(before[kind], Table(book, request, kind, matches));

    private static string Version(IEnumerable<Stored<ImportedTable>> tables) => Hashes.Short(string.Join('|', tables.Select(t => t.ETag)));

    private static void RefuseAnotherVersion(ImportRequest request, string version)
    {
        if (request.Seen is { } seen && seen != version)
        {
            throw new ConflictException("Somebody else imported results meanwhile.");
        }
    }

    private static void RefuseOtherDomains(ImportRequest request, RuleBook book, IReadOnlyList<ImportRow> rows)
    {
        var ofBook = book.Counted().Count();
        if (rows.FirstOrDefault(r => r.Domains.Count > 0 && r.Domains.Count != ofBook) is { } other)
        {
            throw new ImportException(
                $"{request.FileName} มีคะแนน {other.Domains.Count} ด้าน แต่แบบประเมินปี {request.Year} มี {ofBook} ด้าน ตรวจปีและคอลัมน์ของไฟล์แล้วนำเข้าใหม่"
            );
        }
    }

    // One sentence instead of one for each row.
    private static void RefuseAnotherProvince(ImportRequest request, LgoRegistry registry, IReadOnlyList<ImportRow> rows)
    {
        if (
            rows.Select(r => r.Province).Distinct(StringComparer.Ordinal).ToArray() is [{ } only]
            && new LgoNameMatcher(registry).Province(only) is { } other
            && other != request.Province
        )
        {
            var asked = registry.ProvinceName(request.Province) is { } name
                ? $"จังหวัด{name} (รหัส {request.Province})"
                : $"รหัสจังหวัด {request.Province}";
            throw new ImportException(
                $"{request.FileName} เป็นตารางของจังหวัด{registry.ProvinceName(other)} (รหัส {other}) แต่กำลังนำเข้าให้{asked} เลือกไฟล์หรือรหัสจังหวัดให้ตรงกัน"
            );
        }
    }

    // A table of another year breaks the bounds of this one in nearly every row; that is one thing to say, and not one for each row.
    private void RefuseAnotherYear(ImportRequest request, RuleBook book, ImportMatch[] rows)
    {
        var broken = rows.Count(r => !FullMarksFit(book, r));
        if (rows.Length < 3 || broken * 2 <= rows.Length)
        {
            return;
        }

        var others = BooksAround(request.Year).Where(b => !b.ResultsOnly && b.Year != request.Year);
        var likely = others.Where(b => rows.All(r => FullMarksFit(b, r))).Select(b => b.Year.ToString()).ToArray();
        var fits = likely.Length > 0 ? $"แต่ตรงกับปี {string.Join(" หรือ ", likely)} " : "";
        throw new ImportException(
            $"คะแนนเต็มใน {broken:N0} จาก {rows.Length:N0} แถวของ {request.FileName} ไม่ตรงกับแบบประเมินปี {request.Year} {fits}ตรวจปีของไฟล์แล้วนำเข้าใหม่"
        );
    }

    private IEnumerable<RuleBook> BooksAround(AssessmentYear year)
    {
        var years = Enumerable.Range(Math.Max(AssessmentYear.First, year.Value - 5), 11);
        return years.Select(y => books.Find(new AssessmentYear(y))).OfType<RuleBook>();
    }

    private static bool FullMarksFit(RuleBook book, ImportMatch match) =>
        match
            .Row.Domains.Select((d, i) => (d.Full, Book: book.StatedFullMarks(Domains.Number(i + 1), match.Lgo!.Type)))
            .All(d => d.Book is null || d.Full <= d.Book);

    private static DomainMarks Marks(RuleBook book, DomainId domain, ImportMarks marks) =>
        new(domain, marks.Full, marks.Marks) { StatedPercent = ImportChecks.CutOffPercent(book, marks) };

    private static ImportedTable Table(RuleBook book, ImportRequest request, ImportKind kind, IEnumerable<ImportMatch> matches) =>
        new()
        {
            Kind = kind,
            FileName = request.FileName,
            FileSha256 = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span)),
            Marks = [.. matches.OrderBy(m => m.Lgo!.Code).Select(m => Marks(book, m))],
        };

    private static LgoMarks Marks(RuleBook book, ImportMatch match)
    {
        var domains = match.Row.Domains.Select((d, i) => Marks(book, Domains.Number(i + 1), d));
        var hpa = match.Row.Hpa is { } marks ? Marks(book, DomainId.Hpa, marks) : null;
        return new LgoMarks
        {
            Lgo = match.Lgo!,
            Domains = [.. domains],
            Hpa = hpa,
            Origin = ResultOrigin.Imported,
        };
    }
}
