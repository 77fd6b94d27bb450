using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Reading.Parts;

/// <summary>Unpacks in reader processes: the host sees the file go and one document of it come.</summary>
public sealed class PartProcesses(ReaderPool pool) : IPartReader
{
    public async Task<FilePart?> ReadAsync(PartToRead part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var request = new ReaderRequest
        {
            Kind = PartWork.Name,
            Head = PartWork.Head(part),
            Content = part.Bytes,
            File = part.File,
        };
        return PartWork.Part(await pool.AskAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
