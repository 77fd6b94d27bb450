using LpaFunctions.App.Doors;
using Microsoft.Net.Http.Headers;

namespace LpaFunctions.LocalHost.Http;

/// <summary>
/// Which pages of other hosts a browser lets call the API (CORS): those of the origins that the setting CorsOrigins names, divided by ';'. They
/// show a program's key and never the cookie of a person; the pages under /desk are for none of them.
/// </summary>
public static class ForeignPages
{
    public const string Setting = "CorsOrigins";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];
    private static readonly string[] Asked = [Guard.KeyHeader, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch];
    private static readonly string[] Told = [HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter];

    public static void AddForeignPages(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy => policy.WithOrigins(origins).WithMethods(Methods).WithHeaders(Asked).WithExposedHeaders(Told))
        );
    }

    public static void UseForeignPages(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api.UseCors());
}
