namespace LpaFunctions.Reading.Files;

/// <summary>What was handed in, taken apart into documents one after the other: only what is asked for is unpacked, and one lies in memory at a time.</summary>
public interface IFileParts : IDisposable
{
    int Count { get; }

    /// <param name="index">0-based, in the order of names.</param>
    /// <exception cref="FileException">The whole file holds nothing that can be read; the message says what to do.</exception>
    FilePart Take(int index, CancellationToken cancellationToken);
}
