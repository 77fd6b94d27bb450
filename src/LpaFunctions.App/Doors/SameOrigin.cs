using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Doors;

/// <summary>Whether a browser says that a request comes from a page of this host.</summary>
public static class SameOrigin
{
    public static bool IsKept(HttpRequest request)
    {
        // Sec-Fetch-Site cannot be set by a page's script; "none" is a request that the person typed or began themselves.
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site)
        {
            return site is "same-origin" or "none";
        }

        // Programs that are no browsers send neither header; they have to know the form mark all the same.
        return request.Headers.Origin.FirstOrDefault() is not { } origin
            || Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value;
    }
}
