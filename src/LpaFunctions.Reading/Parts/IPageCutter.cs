using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Reading.Parts;

/// <summary>Cuts pictures out of a stranger's scans. Two implementations, as <see cref="LpaFunctions.Reading.IEvidenceReader"/> has them.</summary>
public interface IPageCutter
{
    /// <returns>A JPEG, upright, with a frame around the value; empty where there is no such page, or no image on it that can be decoded here.</returns>
    /// <exception cref="FileException">The file holds nothing that can be read.</exception>
    /// <exception cref="PdfException">The document cannot be read.</exception>
    /// <exception cref="ReaderException">The file ended the process that worked on it.</exception>
    Task<ReadOnlyMemory<byte>> CutAsync(PageCut cut, CancellationToken cancellationToken);
}
