namespace LpaFunctions.Reading.Processes;

/// <summary>What the host asks a reader process for.</summary>
public sealed record ReaderRequest
{
    /// <summary>Of the <see cref="Inside.IReaderWork"/> that is to run.</summary>
    public required string Kind { get; init; }

    /// <summary>What the work wants to know beside the file.</summary>
    public required ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>The stranger's bytes: here, or where <see cref="File"/> is set, in that file.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Full path of a file that only this user may read; null where the bytes go through the pipe.</summary>
    public string? File { get; init; }

    /// <summary>What many tasks need: each process is sent each of them once.</summary>
    public IReadOnlyList<SharedPart> Shared { get; init; } = [];

    /// <summary>Answers what the work asks while it runs; null where it never asks.</summary>
    public Func<ReadOnlyMemory<byte>, CancellationToken, Task<ReadOnlyMemory<byte>>>? Answer { get; init; }
}
