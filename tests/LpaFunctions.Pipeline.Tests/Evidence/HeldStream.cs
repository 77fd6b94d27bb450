using System.Text;

namespace LpaFunctions.Pipeline.Tests.Evidence;

/// <summary>A sender that says when its first byte is asked for, and gives none until it is let go.</summary>
internal sealed class HeldStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task;

    public void Release() => _released.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _asked.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return await base.ReadAsync(buffer, cancellationToken);
    }
}
