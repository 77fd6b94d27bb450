using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

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

        var computed = new Dictionary<LgoCode, IReadOnlyList<DomainScore>>();
        foreach (var lgo in inProvince)
        {
            if (await records.ListScoresAsync(year, lgo.Code, cancellationToken) is { Count: > 0 } scores)
            {
                computed[lgo.Code] = scores;
            }
        }

        var imported = await imports.MarksAsync(year, province, cancellationToken);
        var hpa = await imports.HpaAsync(year, province, cancellationToken);
        var said = await comments.OfProvinceAsync(year, province, cancellationToken);
        var results = FreezeResults.Freeze(book, inProvince, computed, imported, hpa);
        return new PresentResults(book, [.. results.Select(l => l with { Comment = said.GetValueOrDefault(l.Lgo.Code) })]);
    }
}
