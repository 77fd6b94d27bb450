using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence.Names;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>Gives out a link with which one new evidence file can be put in its place, and nothing else.</summary>
public sealed class OfferUpload(EvidencePlacing placing, IEvidenceStore evidence, PipelineOptions options, TimeProvider clock)
{
    /// <param name="folder">"{year}/{lgo}/{indicator}" as the caller wrote it.</param>
    public async Task<UploadOffer> RunAsync(string folder, string? fileName, CancellationToken cancellationToken)
    {
        var name = fileName?.Trim() ?? "";
        if (UploadNames.Problem(name) is { } problem)
        {
            return new UploadOffer(RejectionReason.BadPath, problem);
        }

        var path = ThaiFileNames.Normalise($"{folder}/{name}");
        var placed = placing.Place(path);
        if (placed.Indicator is null)
        {
            return new UploadOffer(placed.Reason, placed.Problem!);
        }

        await using (var there = await evidence.OpenAsync(path, cancellationToken))
        {
            if (there is not null)
            {
                return new UploadOffer(
                    null,
                    $"มีไฟล์ชื่อ \"{name}\" ในตัวชี้วัดนี้แล้ว หากเป็นฉบับแก้ไข โปรดตั้งชื่อใหม่ เช่น เติมวันที่ท้ายชื่อไฟล์"
                );
            }
        }

        return new UploadOffer(
            await evidence.CreateUploadLinkAsync(
                path,
                clock.GetUtcNow().AddMinutes(options.UploadMinutes),
                options.Limits.MaxBytes,
                cancellationToken
            )
        );
    }
}

/// <summary>A link, or in Thai why there is none.</summary>
public sealed record UploadOffer
{
    public UploadOffer(UploadLink link) => Link = link;

    /// <param name="reason">Null where a file of that name is there already.</param>
    public UploadOffer(RejectionReason? reason, string problem) => (Reason, Problem) = (reason, problem);

    public UploadLink? Link { get; }
    public RejectionReason? Reason { get; }
    public string? Problem { get; }
}
