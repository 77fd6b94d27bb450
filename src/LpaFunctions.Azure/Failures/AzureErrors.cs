using System.Net;
using Azure;
using Azure.Identity;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Failures;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Failures;

/// <summary>
/// The rows of <see cref="ErrorPolicy"/> for errors that only this project knows. They come after the retries of <see cref="AzureOptions"/>:
/// a queue's message comes back, a caller over HTTP is asked to come back.
/// </summary>
public static class AzureErrors
{
    private const string NotThere =
        "ไม่พบฐานข้อมูล คอนเทนเนอร์ หรือคิวของระบบในบัญชี Azure ที่ตั้งไว้ ตรวจชื่อบัญชีในค่าการเชื่อมต่อ หรือติดตั้งตาม docs/deploy.md ก่อน (not set up)";
    private const string NoRight =
        "บัญชี Azure ที่ตั้งไว้ไม่ให้เข้า ตรวจกุญแจหรือสิทธิ์ของ identity สิทธิ์ที่เพิ่งให้ใช้เวลาหลายนาทีกว่าจะมีผล (no access)";

    public static ErrorKind KindOf(Exception error) =>
        error switch
        {
            CosmosException cosmos => OfStatus((int)cosmos.StatusCode),
            RequestFailedException storage => OfStatus(storage.Status),
            // No token: the identity's service is busy, or the identity is not there yet.
            AuthenticationFailedException => ErrorKind.Transient,
            // Tries that each ended in another way.
            AggregateException tries => OfTries(tries),
            _ => ErrorPolicy.KindOf(error),
        };

    private static ErrorKind OfTries(AggregateException tries) =>
        tries.InnerExceptions.All(inner => KindOf(inner) == ErrorKind.Transient) ? ErrorKind.Transient : ErrorKind.Broken;

    /// <summary>One Thai sentence for what an operator can mend, as <see cref="StorageFaults.Sentence"/>.</summary>
    /// <returns>Null where the cause is not known.</returns>
    public static string? Sentence(Exception error) =>
        error switch
        {
            CosmosException cosmos => Sentence((int)cosmos.StatusCode),
            RequestFailedException storage => Sentence(storage.Status),
            AuthenticationFailedException => NoRight,
            AggregateException { InnerExceptions: [var first, ..] } => Sentence(first),
            _ => null,
        };

    private static string? Sentence(int status) =>
        status switch
        {
            0 => StorageFaults.Away,
            (int)HttpStatusCode.NotFound => NotThere,
            (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden => NoRight,
            _ => null,
        };

    private static ErrorKind OfStatus(int status) =>
        status switch
        {
            // No answer at all.
            0 => ErrorKind.Transient,
            // The operator gives the identity its role, and a new role takes minutes until it is known everywhere.
            (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden => ErrorKind.Transient,
            // 410 and 449: Cosmos DB moves a partition, or another write is under way.
            (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.Gone or (int)HttpStatusCode.TooManyRequests or 449 or >= 500 =>
                ErrorKind.Transient,
            _ => ErrorKind.Broken,
        };
}
