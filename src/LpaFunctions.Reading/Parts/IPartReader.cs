using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading.Parts;

/// <summary>Takes one document out of a stranger's file. Two implementations, as <see cref="LpaFunctions.Reading.IEvidenceReader"/> has them.</summary>
public interface IPartReader
{
    /// <returns>Null where there is no such part, or it cannot be shown.</returns>
    /// <exception cref="FileException">The file holds nothing that can be read.</exception>
    /// <exception cref="Processes.ReaderException">The file ended the process that unpacked it.</exception>
    Task<FilePart?> ReadAsync(PartToRead part, CancellationToken cancellationToken);
}
