using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Documents;

/// <summary>Bytes to a document. Two implementations: our reader, and Document Intelligence.</summary>
public interface IDocumentReader
{
    /// <summary>Part of the id of a reading: another version reads again.</summary>
    string Version { get; }

    /// <exception cref="PdfException">The document cannot be read; permanent.</exception>
    Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
