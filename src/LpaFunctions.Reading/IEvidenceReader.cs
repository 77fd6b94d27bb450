using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading;

/// <summary>A stranger's file to the values of an indicator's fields. Two implementations: in this process (commands, tests), and in reader processes (hosts).</summary>
public interface IEvidenceReader
{
    /// <summary>Part of the id of a reading: the readers that have a hand in a document.</summary>
    string Version { get; }

    /// <exception cref="FileException">The file holds nothing that can be read; permanent.</exception>
    /// <exception cref="PdfException">The document cannot be read; permanent.</exception>
    /// <exception cref="Processes.ReaderException">The file ended the process that read it; permanent.</exception>
    Task<DocumentReadings> ReadAsync(DocumentToRead document, CancellationToken cancellationToken);
}
