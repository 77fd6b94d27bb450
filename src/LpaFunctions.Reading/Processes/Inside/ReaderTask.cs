namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>What a reader process was given to do.</summary>
/// <param name="Head">What the work wants to know beside the file, in a form of its own.</param>
/// <param name="Content">The stranger's bytes.</param>
/// <param name="Shared">Gives what the host sent once for many tasks, by its hash.</param>
/// <param name="Ask">Asks the host while the work runs, and waits for its answer.</param>
public sealed record ReaderTask(
    ReadOnlyMemory<byte> Head,
    ReadOnlyMemory<byte> Content,
    Func<string, ReadOnlyMemory<byte>> Shared,
    Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Ask
);
