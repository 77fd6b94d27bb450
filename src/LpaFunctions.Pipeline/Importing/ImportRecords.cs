using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>The imported tables of a province and year: the last one of each kind counts.</summary>
public sealed class ImportRecords(IScoreStore store)
{
    public async Task<ImportedTable?> FindAsync(
        AssessmentYear year,
        ProvinceCode province,
        ImportKind kind,
        CancellationToken cancellationToken
    ) => (await LoadAsync(year, province, kind, cancellationToken)).Value;

    public async Task<Stored<ImportedTable>> LoadAsync(
        AssessmentYear year,
        ProvinceCode province,
        ImportKind kind,
        CancellationToken cancellationToken
    ) =>
        await store.GetAsync(Key(year, province, kind), cancellationToken) is { } document
            ? new Stored<ImportedTable>(PipelineJson.Read<ImportedTable>(document.Json), document.ETag)
            : new Stored<ImportedTable>(null, "");

    /// <param name="before">As the table of the kind was loaded.</param>
    /// <exception cref="ConflictException">Somebody else imported meanwhile.</exception>
    public Task SaveOverAsync(
        AssessmentYear year,
        ProvinceCode province,
        Stored<ImportedTable> before,
        ImportedTable table,
        CancellationToken cancellationToken
    ) => store.PutAsync(Key(year, province, table.Kind), PipelineJson.Write(table), before.ETag, cancellationToken);

    public Task SaveAsync(AssessmentYear year, ProvinceCode province, ImportedTable table, CancellationToken cancellationToken) =>
        store.PutAsync(Key(year, province, table.Kind), PipelineJson.Write(table), null, cancellationToken);

    /// <summary>Imported marks by LGO.</summary>
    public async Task<IReadOnlyDictionary<LgoCode, LgoMarks>> MarksAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) => (await FindAsync(year, province, ImportKind.Lpa, cancellationToken))?.Marks.ToDictionary(m => m.Lgo.Code) ?? [];

    /// <summary>Imported HPA marks by LGO.</summary>
    public async Task<IReadOnlyDictionary<LgoCode, DomainMarks>> HpaAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) =>
        (await FindAsync(year, province, ImportKind.Hpa, cancellationToken))
            ?.Marks.Where(m => m.Hpa is not null)
            .ToDictionary(m => m.Lgo.Code, m => m.Hpa!)
        ?? [];

    private static DocumentKey Key(AssessmentYear year, ProvinceCode province, ImportKind kind) =>
        new(
            AnnouncementRecords.Container,
            AnnouncementRecords.Partition(year, province),
            kind == ImportKind.Hpa ? "import:hpa" : "import:lpa"
        );
}
