namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>One kind of work that a reader process can be asked for. It runs in the child, on a stranger's bytes; what goes wrong with them is part of its answer.</summary>
public interface IReaderWork
{
    /// <summary>The name by which it is asked for: "evidence".</summary>
    string Kind { get; }

    /// <returns>The answer, in a form of the work's own: what the host needs and nothing more.</returns>
    Task<ReaderAnswer> RunAsync(ReaderTask task, CancellationToken cancellationToken);
}
