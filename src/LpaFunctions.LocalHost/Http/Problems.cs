using LpaFunctions.App.Http;

namespace LpaFunctions.LocalHost.Http;

/// <summary>Errors of the host itself, in the form of the functions' own: what to do, in Thai, by status.</summary>
public static class Problems
{
    public static Task WriteAsync(HttpContext context, int status, string? detail = null) =>
        ProblemAnswer.ForStatus(status, detail ?? Advice(status)).ToResult().ExecuteAsync(context);

    private static string Advice(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "คำขอไม่ถูกต้อง ตรวจพารามิเตอร์ของคำขอแล้วลองใหม่",
            StatusCodes.Status404NotFound => "ไม่พบหน้านี้ ตรวจที่อยู่อีกครั้ง รายการทั้งหมดอยู่ที่ /open-data/ และ /api/openapi.json",
            StatusCodes.Status405MethodNotAllowed => "ใช้วิธีเรียกนี้ไม่ได้ ดูวิธีเรียกที่ใช้ได้ในเฮดเดอร์ Allow",
            StatusCodes.Status413PayloadTooLarge => "ไฟล์ใหญ่เกินไป ลดขนาดไฟล์แล้วส่งใหม่",
            StatusCodes.Status415UnsupportedMediaType => "ชนิดข้อมูลไม่รองรับ ตรวจเฮดเดอร์ Content-Type",
            _ => GuardedAnswer.Broken,
        };
}
