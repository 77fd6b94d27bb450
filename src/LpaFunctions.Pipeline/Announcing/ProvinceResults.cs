using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>Loads the present results of a province: imported marks, domain scores of evidence, and what LGOs say of them.</summary>
public sealed class ProvinceResults(
    LgoHistoryLibrary lgos,
    RuleBookLibrary books,
    LgoRecords records,
    ImportRecords imports,
    LgoComments comments
)
{
    // Questions to the store at once: one that has to be asked again keeps nobody waiting but itself.
    private const int AtOnce = 8;

    /// <exception cref="AnnouncementException">The registry has no LGO of the province.</exception>
    /// <exception cref="ReferenceDataException">The year has no rule book that can be used.</exception>
    public async Task<PresentResults> LoadAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        var book = books.Get(year);
        var inProvince = lgos.InProvince(province, year);
        if (inProvince.Count == 0)
        {
            throw new AnnouncementException(
                $"ไม่พบจังหวัดรหัส {province} ในทะเบียน อปท. (กรุงเทพมหานครไม่อยู่ในการประเมิน) ตรวจรหัสจังหวัด 2 หลัก เช่น 40 คือขอนแก่น"
            );
        }

        var computed = await ComputedAsync(year, inProvince, cancellationToken);
        var imported = await imports.MarksAsync(year, province, cancellationToken);
        var hpa = await imports.HpaAsync(year, province, cancellationToken);
        var said = await comments.OfProvinceAsync(year, province, cancellationToken);
        var results = FreezeResults.Freeze(book, inProvince, computed, imported, hpa);
        return new PresentResults(book, [.. results.Select(l => l with { Comment = said.GetValueOrDefault(l.Lgo.Code) })]);
    }

    /// <summary>The scores of the LGOs that have any.</summary>
    private async Task<IReadOnlyDictionary<LgoCode, IReadOnlyList<DomainScore>>> ComputedAsync(
        AssessmentYear year,
        IReadOnlyList<Lgo> inProvince,
        CancellationToken cancellationToken
    )
    {
        var scores = new IReadOnlyList<DomainScore>[inProvince.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            scores.Length,
            parallel,
            async (i, stop) => scores[i] = await records.ListScoresAsync(year, inProvince[i].Code, stop)
        );
        return inProvince.Zip(scores).Where(both => both.Second.Count > 0).ToDictionary(both => both.First.Code, both => both.Second);
    }
}
