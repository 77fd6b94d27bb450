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
    ) =>
        await store.GetAsync(Key(year, province, kind), cancellationToken) is { } document
            ? PipelineJson.Read<ImportedTable>(document.Json)
            : null;

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
