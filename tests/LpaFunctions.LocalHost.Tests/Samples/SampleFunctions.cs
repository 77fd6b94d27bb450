using System.Collections.Concurrent;
using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Tests.Samples;

/// <summary>A function of each kind, for the host to find; what they saw is told apart by the text they were given.</summary>
public sealed class SampleFunctions
{
    public static ConcurrentQueue<string> Seen { get; } = new();

    [Function("SampleBlob")]
    public async Task BlobAsync([BlobTrigger("evidence/{path}")] Stream content, string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content);
        var text = await reader.ReadToEndAsync(cancellationToken);
        Seen.Enqueue($"blob {path}: {text}");
        if (text.StartsWith("poison", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("This file always fails.");
        }
    }

    [Function("SampleBlobByEvents")]
    public void BlobByEvents([BlobTrigger("evidence/{path}", Source = BlobTriggerSource.EventGrid)] Stream content, string path) =>
        Seen.Enqueue($"event {path}");

    [Function("SampleQueue")]
    public void Queue([QueueTrigger("%Sample:Queue%")] string message) => Seen.Enqueue($"queue {message}");

    [Function("SampleBlobPoison")]
    public void BlobPoison([QueueTrigger("webjobs-blobtrigger-poison")] string message) => Seen.Enqueue($"poison {message}");

    [Function("SampleDeleted")]
    public void Deleted([QueueTrigger("%DeletedQueue%")] BinaryData message) => Seen.Enqueue($"deleted {message}");

    [Function("SampleTimer")]
    public Task TimerAsync([TimerTrigger("%Sample:Schedule%")] TimerInfo timer)
    {
        Seen.Enqueue($"timer past due {timer.IsPastDue}");
        return Task.CompletedTask;
    }

    [Function("SampleOpen")]
    public IResult Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sample/open/{name}/{number:int}")] HttpRequest request,
        string name,
        int number
    ) => Results.Text($"{name} {number}");

    [Function("SampleLocked")]
    public IActionResult Locked(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/sample/locked")] HttpRequest request
    ) => new OkObjectResult(new { request.Method });

    [Function("SampleForgotten")]
    public string Forgotten([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sample/forgotten")] HttpRequest request) =>
        "came past the guard";

    [Function("SampleFails")]
    public IResult Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sample/fails")] HttpRequest request) =>
        throw new InvalidOperationException("private detail");

    [Function("SampleBody")]
    public IResult Body([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sample/body")] SampleBody body) =>
        Results.Ok(body.Text);

    [Function("SampleDisabled")]
    public string Disabled([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sample/disabled")] HttpRequest request) => "on";
}

/// <summary>Who may call them; SampleForgotten stands in no table.</summary>
public static class SampleDoors
{
    public static DoorTable Table { get; } =
        new(
            new Dictionary<string, Door>(StringComparer.Ordinal)
            {
                ["SampleOpen"] = Door.ForEverybody,
                ["SampleFails"] = Door.ForEverybody,
                ["SampleBody"] = Door.ForEverybody,
                ["SampleLocked"] = Door.For(Role.Program),
            }
        );
}

public sealed record SampleBody(string Text);
