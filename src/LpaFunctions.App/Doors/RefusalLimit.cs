using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Doors;

/// <summary>An unknown caller who was refused 60 times within a minute is told to wait: guessing must not be worth the try, nor fill the log. Counted for each address.</summary>
public sealed class RefusalLimit : IDisposable
{
    private const int Allowed = 60;
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            Address(context),
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Allowed,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }
        )
    );

    /// <summary>Counts a refusal; false where the address has had enough of them.</summary>
    public bool TryCount(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    // Behind a web server or the Functions host every request comes from this machine; the last one named is whom that server met.
    private static string Address(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        var forwarded = context.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim();
        var isNear = remote is null || IPAddress.IsLoopback(remote);
        return isNear && forwarded is not null ? forwarded : remote?.ToString() ?? "";
    }
}
