using LpaFunctions.Azure.Failures;
using LpaFunctions.Pipeline.Evidence.Names;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Reference;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.App.Http;

/// <summary>Every HTTP function answers through this: what a step throws becomes a problem in Thai that says what to do, never a bare 500. The reason goes to the log.</summary>
public static class GuardedAnswer
{
    /// <summary>Stated as Retry-After of a 503: about as long as a throttled database or a restarted service needs.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    /// <summary>What is said of a fault of the program.</summary>
    public const string Broken = "ระบบขัดข้อง ลองใหม่อีกครั้ง หากยังไม่ได้ให้ผู้ดูแลระบบดูบันทึกของโปรแกรม";
    private const string Busy =
        "ขณะนี้ระบบเก็บข้อมูลไม่ตอบหรือมีผู้ใช้พร้อมกันมากเกินไป โปรดรอประมาณ 10 วินาทีแล้วลองใหม่ หากเป็นการบันทึก ให้เปิดดูผลล่าสุดก่อนส่งซ้ำ";
    private const string Unreadable = "อ่านคำขอได้ไม่ครบหรือไฟล์ใหญ่เกินกำหนด ตรวจขนาดไฟล์แล้วส่งใหม่";

    public static async Task<IResult> RunAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        // A caller that went away gets no answer; the host ends the call.
        catch (Exception error) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Explain(request, error);
        }
    }

    /// <summary>The same for a step that answers only where it stops a request.</summary>
    public static async Task<IResult?> RefusalAsync(HttpRequest request, Func<Task<IResult?>> refusal)
    {
        try
        {
            return await refusal();
        }
        catch (Exception error) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Explain(request, error);
        }
    }

    private static IResult Explain(HttpRequest request, Exception error)
    {
        var log = request.HttpContext.RequestServices?.GetService<ILoggerFactory>()?.CreateLogger(typeof(GuardedAnswer).FullName!);
        var called = $"{request.Method} {EvidenceNames.Without(request.Path)}";
        if (error is BadHttpRequestException bad)
        {
            log?.LogWarning(error, "{Request} could not be read.", called);
            return Answers.Problem(bad.StatusCode, Unreadable);
        }

        if (AzureErrors.KindOf(error) == ErrorKind.Transient)
        {
            log?.LogWarning(error, "{Request} met something that is away or busy; the caller was asked to come back.", called);
            request.HttpContext.Response.Headers.RetryAfter = $"{RetryAfter.TotalSeconds:0}";
            return Answers.Problem(
                StatusCodes.Status503ServiceUnavailable,
                error is ReferenceDataException reference ? reference.Message : Busy
            );
        }

        log?.LogError(error, "{Request} failed.", called);
        return Answers.Problem(StatusCodes.Status500InternalServerError, Broken);
    }
}
