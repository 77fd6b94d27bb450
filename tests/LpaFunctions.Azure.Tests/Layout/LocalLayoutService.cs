using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using LpaFunctions.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Azure.Tests.Layout;

/// <summary>
/// Answers as Document Intelligence does: 202 with Operation-Location, "running" for a while, then the result of the pages asked for, or a
/// failed analysis; 429 with Retry-After where it is told to be busy.
/// </summary>
internal sealed class LocalLayoutService : IAsyncDisposable
{
    private const string Operation = "/operation";
    private readonly WebApplication _app;
    private string _pages = "";
    private int _busy;
    private int _looks;

    private LocalLayoutService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>What was asked, in order: method, path and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>Calls that are answered with 429 before one is let in.</summary>
    public int Busy
    {
        set => _busy = value;
    }

    /// <summary>Code of a failed analysis; null where it succeeds.</summary>
    public string? Failure { get; set; }

    /// <summary>Host that the operation's address names, where it is another.</summary>
    public string? OperationHost { get; set; }

    public static async Task<LocalLayoutService> StartAsync()
    {
        var service = new LocalLayoutService();
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        Keys.Enqueue(context.Request.Headers["Ocp-Apim-Subscription-Key"].ToString());
        if (Interlocked.Decrement(ref _busy) >= 0)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        if (context.Request.Method == HttpMethods.Post)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            _pages = context.Request.Query["pages"].ToString();
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers["Operation-Location"] =
                $"http://{OperationHost ?? Address.Authority}{Operation}?api-version={context.Request.Query["api-version"]}";
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Result().ToJsonString());
    }

    private JsonObject Result()
    {
        if (Interlocked.Increment(ref _looks) == 1)
        {
            return new JsonObject { ["status"] = "running" };
        }

        return Failure is null
            ? Succeeded()
            : new JsonObject
            {
                ["status"] = "failed",
                ["error"] = new JsonObject { ["code"] = Failure, ["message"] = "scripted" },
            };
    }

    /// <summary>The recorded page, once for each page asked for.</summary>
    private JsonObject Succeeded()
    {
        var answer = JsonNode.Parse(File.ReadAllText(RepoFiles.Fixture("layout/form-page.json")))!.AsObject();
        var result = answer["analyzeResult"]!;
        var page = result["pages"]![0]!;
        var pages = new JsonArray();
        foreach (var number in _pages.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).DefaultIfEmpty(1))
        {
            var copy = page.DeepClone();
            copy["pageNumber"] = number;
            pages.Add(copy);
        }

        result["pages"] = pages;
        return answer;
    }
}
