using LpaFunctions.App.Http;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Gives one file of evidence back, whole or in ranges, so that a person sees the document beside what was read from it.</summary>
public sealed class EvidenceFileFunction(IEvidenceStore evidence)
{
    [Function("EvidenceFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/evidence/{year}/{lgo}/{indicator}/{*file}")]
            HttpRequest request,
        string year,
        string lgo,
        string indicator,
        string file,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator,
            async place => await AnswerAsync(new EvidencePath(place.Year, place.Lgo, place.Indicator, file), cancellationToken)
        );

    private async Task<IResult> AnswerAsync(EvidencePath path, CancellationToken cancellationToken) =>
        IsName(path.FileName) && await evidence.FindAsync(path.ToString(), cancellationToken) is { } found
            ? new EvidenceFileResult(evidence, found)
            : Answers.NotFound(
                $"ไม่พบไฟล์ \"{path.FileName}\" ในหลักฐานของตัวชี้วัด {path.Indicator} ไฟล์อาจถูกเปลี่ยนชื่อหรือนำออกแล้ว เปิดหน้าใหม่อีกครั้ง"
            );

    /// <summary>A part that begins with '.' would lead out of the indicator's folder, or to what the store keeps for itself.</summary>
    private static bool IsName(string file) =>
        !file.AsSpan().ContainsAny('\\', '\0') && file.Split('/').All(part => part.Length > 0 && part[0] != '.');
}
