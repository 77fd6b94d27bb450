using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Evidence.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>
/// Takes the file of an upload link of the embedded host. The signed link is the key, so the route asks for no other. On Azure the link
/// leads to the storage account, and there is nothing here.
/// </summary>
public sealed class ReceiveUploadFunction(ReceiveUpload? step = null)
{
    [Function("ReceiveUpload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = UploadTickets.Route)] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        GuardedAnswer.RunAsync(
            request,
            async () =>
                step is null
                    ? Answers.NotFound("ที่อยู่นี้ใช้เฉพาะระบบที่ติดตั้งในเครื่อง โปรดส่งไฟล์ไปยังลิงก์ที่ได้รับ")
                    : Answer(await ReceiveAsync(step, request, cancellationToken))
        );

    private static Task<UploadReceipt> ReceiveAsync(ReceiveUpload step, HttpRequest request, CancellationToken cancellationToken) =>
        step.RunAsync(
            request.Query["path"].ToString(),
            Number(request, "expires"),
            Number(request, "max"),
            request.Query["signature"].ToString(),
            request.Body,
            cancellationToken
        );

    private static IResult Answer(UploadReceipt receipt) =>
        receipt.State == UploadState.Stored
            ? Answers.Json(receipt, StatusCodes.Status201Created)
            : Answers.Problem(Status(receipt.State), receipt.Message);

    private static int Status(UploadState refusal) =>
        refusal switch
        {
            UploadState.Refused => StatusCodes.Status403Forbidden,
            UploadState.Exists => StatusCodes.Status409Conflict,
            UploadState.OtherKind => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status413PayloadTooLarge,
        };

    private static long Number(HttpRequest request, string name) => long.TryParse(request.Query[name], out var number) ? number : 0;
}
