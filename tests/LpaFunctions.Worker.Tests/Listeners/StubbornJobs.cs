using System.Collections.Concurrent;
using Microsoft.Azure.WebJobs;

namespace LpaFunctions.Worker.Tests.Listeners;

/// <summary>Jobs for the real listeners that fail always, or stay until they are let go.</summary>
public sealed class StubbornJobs
{
    /// <summary>The dequeue count of each try.</summary>
    public ConcurrentQueue<long> Tries { get; } = [];

    public Gate Gate { get; } = new();

    public void Fail([QueueTrigger("%Failing%")] string message, long dequeueCount)
    {
        Tries.Enqueue(dequeueCount);
        throw new InvalidOperationException(message);
    }

    public Task StayAsync([QueueTrigger("%Staying%")] string message) => Gate.PassAsync();
}

/// <summary>Counts who waits at it, and lets go so many at a time.</summary>
public sealed class Gate
{
    private readonly SemaphoreSlim _pass = new(0);
    private int _waiting;

    public int Waiting => Volatile.Read(ref _waiting);

    public void LetGo(int count) => _pass.Release(count);

    public async Task PassAsync()
    {
        Interlocked.Increment(ref _waiting);
        await _pass.WaitAsync();
        Interlocked.Decrement(ref _waiting);
    }
}
