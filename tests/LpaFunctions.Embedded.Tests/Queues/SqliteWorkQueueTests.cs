using LpaFunctions.Embedded.Queues;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.Embedded.Tests.Queues;

public sealed class SqliteWorkQueueTests : WorkQueueContract, IDisposable
{
    private readonly EmbeddedData _embedded = new();
    private readonly FakeTimeProvider _clock = new();

    protected override Task<IWorkQueue> CreateAsync() => Task.FromResult<IWorkQueue>(new SqliteWorkQueue(_embedded.State, _clock));

    protected override Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    public void Dispose() => _embedded.Dispose();
}
