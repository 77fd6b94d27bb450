using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Viewing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>
/// Gives one file of evidence back, whole or in ranges, so that a person sees the document beside what was read from it; with ?part=2 the
/// second file of a ZIP, with ?part=1 the pages of an office file, and with ?cut= the picture of one value of a scan (<see cref="CutAddress"/>).
/// </summary>
public sealed class EvidenceFileFunction(IEvidenceStore evidence, ShowPart parts, ShowCut cuts)
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
            async place => await AnswerAsync(request, new EvidencePath(place.Year, place.Lgo, place.Indicator, file), cancellationToken)
        );

    private async Task<IResult> AnswerAsync(HttpRequest request, EvidencePath path, CancellationToken cancellationToken)
    {
        if (!IsName(path.FileName))
        {
            return NotThere(path);
        }

        if (CutAddress.Read(request.Query, path.ToString()) is { } cut)
        {
            var picture = await cuts.RunAsync(cut, cancellationToken);
            return picture.IsEmpty ? NotToBeCut(path) : new EvidenceCutResult(picture);
        }

        if (int.TryParse(request.Query["part"], out var number))
        {
            var part = await parts.RunAsync(path.ToString(), number, cancellationToken);
            return part is null ? NotThere(path) : new EvidencePartResult(part);
        }

        return await evidence.FindAsync(path.ToString(), cancellationToken) is { } found
            ? new EvidenceFileResult(evidence, found)
            : NotThere(path);
    }

    private static IResult NotToBeCut(EvidencePath path) =>
        Answers.NotFound($"ตัดภาพจากหน้านี้ของ \"{path.FileName}\" ไม่ได้ เปิดไฟล์เพื่อดูทั้งหน้า");

    private static IResult NotThere(EvidencePath path) =>
        Answers.NotFound(
            $"ไม่พบไฟล์ \"{path.FileName}\" ในหลักฐานของตัวชี้วัด {path.Indicator} ไฟล์อาจถูกเปลี่ยนชื่อหรือนำออกแล้ว เปิดหน้าใหม่อีกครั้ง"
        );

    /// <summary>A part that begins with '.' would lead out of the indicator's folder, or to what the store keeps for itself.</summary>
    private static bool IsName(string file) =>
        !file.AsSpan().ContainsAny('\\', '\0') && file.Split('/').All(part => part.Length > 0 && part[0] != '.');
}
