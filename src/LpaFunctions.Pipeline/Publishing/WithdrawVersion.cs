using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Privacy;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Catalogue;

namespace LpaFunctions.Pipeline.Publishing;

/// <summary>
/// Takes a published version away that holds what must not be public. First its texts leave the list of versions and the feed, then its
/// files go; stopped in between, the same call does the rest. The version that is the latest stays until a correction replaces it.
/// </summary>
public sealed class WithdrawVersion(IBundleStore bundles, PublishCatalogue catalogue)
{
    /// <param name="reason">In Thai, published in place of the version's own texts.</param>
    /// <returns>How many files were removed.</returns>
    /// <exception cref="AnnouncementException">There is no such version, it is the latest, or the reason is missing or holds personal data.</exception>
    public async Task<int> RunAsync(
        AssessmentYear year,
        ProvinceCode province,
        int version,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(reason) || PersonalData.IsIn(reason))
        {
            throw new AnnouncementException(
                "ระบุเหตุผลที่ถอนการเผยแพร่ โดยไม่กล่าวซ้ำข้อความที่ถอน และไม่มีเลขประจำตัวหรือหมายเลขโทรศัพท์ เพราะเหตุผลนี้จะเผยแพร่แทน"
            );
        }

        var file = await bundles.GetAsync(BundlePaths.Latest(year, province), cancellationToken);
        var pointer = file is null ? null : LatestPointer.Parse(file.Content.Span);
        if (pointer?.Versions.Any(v => v.Version == version) != true)
        {
            throw new AnnouncementException(
                $"ไม่พบรุ่นที่ {version} ของจังหวัดรหัส {province} ปี {year} ที่เผยแพร่แล้ว ดูรุ่นทั้งหมดใน latest.json"
            );
        }

        if (pointer.Version == version)
        {
            throw new AnnouncementException(
                $"รุ่นที่ {version} เป็นรุ่นล่าสุด ประกาศแก้ไขโดยไม่มีข้อความนั้นด้วย lpa announce --reason แล้วเผยแพร่ด้วย lpa publish ก่อน จึงถอนรุ่นนี้ได้"
            );
        }

        await bundles.PutPointerAsync(
            BundlePaths.Latest(year, province),
            pointer.Without(version, reason.Trim()).Write().Content,
            MediaTypes.ForPath(".json"),
            file!.ETag,
            cancellationToken
        );
        await catalogue.RunAsync(cancellationToken);
        return await RemoveFilesAsync(BundlePaths.Version(year, province, version), cancellationToken);
    }

    private async Task<int> RemoveFilesAsync(string folder, CancellationToken cancellationToken)
    {
        var paths = await bundles.ListAsync(folder, cancellationToken).ToListAsync(cancellationToken);
        foreach (var path in paths)
        {
            await bundles.RemoveAsync(path, cancellationToken);
        }

        return paths.Count;
    }
}
