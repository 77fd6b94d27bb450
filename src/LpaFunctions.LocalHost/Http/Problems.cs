using System.Text.Json;

namespace LpaFunctions.LocalHost.Http;

/// <summary>Errors of the host itself as problem+json (RFC 9457), in Thai with the English beside it.</summary>
public static class Problems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, int status, string? detail = null)
    {
        var (title, advice) = status switch
        {
            StatusCodes.Status400BadRequest => ("คำขอไม่ถูกต้อง (bad request)", "ตรวจพารามิเตอร์ของคำขอแล้วลองใหม่"),
            StatusCodes.Status401Unauthorized => ("ต้องใช้กุญแจ (a function key is needed)", "ส่งกุญแจในเฮดเดอร์ x-functions-key หรือ ?code= กุญแจอยู่ในไฟล์ keys.json ของโฟลเดอร์ข้อมูล"),
            StatusCodes.Status404NotFound => ("ไม่พบหน้านี้ (not found)", "ตรวจที่อยู่อีกครั้ง รายการทั้งหมดอยู่ที่ /open-data/ และ /api/health"),
            StatusCodes.Status405MethodNotAllowed => ("ใช้วิธีเรียกนี้ไม่ได้ (method not allowed)", "ดูวิธีเรียกที่ใช้ได้ในเฮดเดอร์ Allow"),
            StatusCodes.Status413PayloadTooLarge => ("ไฟล์ใหญ่เกินไป (too large)", "ลดขนาดไฟล์แล้วส่งใหม่"),
            StatusCodes.Status415UnsupportedMediaType => ("ชนิดข้อมูลไม่รองรับ (unsupported media type)", "ตรวจเฮดเดอร์ Content-Type"),
            _ => ("ระบบขัดข้อง (internal error)", "ลองใหม่อีกครั้ง หากยังไม่ได้ให้ผู้ดูแลระบบดูบันทึกของโปรแกรม"),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, new { type = "about:blank", title, status, detail = detail ?? advice }, Json, context.RequestAborted);
    }
}
