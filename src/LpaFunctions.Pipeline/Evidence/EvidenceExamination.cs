using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Turns one version of a file into its outcome; saves nothing.</summary>
public sealed class EvidenceExamination(LgoLibrary lgos, IEvidenceReader reader, PipelineOptions options)
{
    /// <summary>Part of every reading's id: the readers that had a hand in it.</summary>
    public string ReaderVersion => $"{reader.Version}+{EvidenceFieldReader.Version}";

    /// <param name="placed">Where the path belongs, of <see cref="EvidencePlacing"/>.</param>
    /// <param name="before">What is known of the path: the same input comes back as it is, without reading the document again.</param>
    public async Task<EvidenceOutcome> ExamineAsync(
        string path,
        Placing placed,
        EvidenceContent content,
        EvidenceOutcome? before,
        CancellationToken cancellationToken
    )
    {
        using var file = await TakeAsync(content, cancellationToken);
        // Of a file over the limit only the version is known: it is not worth its download.
        var hash = file?.Hash ?? Hashes.Sha256($"version:{content.File.Version}");
        if (placed.Problem is { } problem)
        {
            return Reject(path, hash, placed.Reason, problem, null);
        }

        try
        {
            return file is null
                ? throw new PdfException(PdfFault.TooLarge, "document", $"{content.File.Bytes} bytes, at most {options.Limits.MaxBytes}.")
                : await ReadAsync(path, file, hash, placed, before, cancellationToken);
        }
        catch (FileException fault)
        {
            return Reject(path, hash, ErrorPolicy.Reason(fault.Fault), fault.Message, fault.Fault.ToString());
        }
        catch (ReaderException fault)
        {
            var detail = $"{fault.Fault} in a reader process";
            return Reject(path, hash, ErrorPolicy.Reason(fault.Fault), RejectionTexts.Reader(fault.Fault), detail);
        }
        catch (PdfException fault) when (ErrorPolicy.KindOf(fault) == ErrorKind.Permanent)
        {
            return Reject(
                path,
                hash,
                ErrorPolicy.Reason(fault.Fault),
                PdfFaultTexts.Explain(fault.Fault, options.Limits, content.File.Bytes),
                $"{fault.Fault} at {fault.Place}"
            );
        }
    }

    /// <summary>False where the LGO was renamed, moved or changed its type since, or where the document named another LGO by a registry that is not the present one.</summary>
    public bool RestsOnPresentRegistry(EvidenceReading reading) =>
        lgos.Current.Find(reading.Lgo) is { } lgo
        && (reading.RegistryHash is null || reading.RegistryHash == RegistryHash(lgo, reading.Findings));

    private string RegistryHash(Lgo lgo, IReadOnlyList<EvidenceFinding> findings) =>
        findings.Any(f => f.Kind == EvidenceFindingKind.OtherLgo)
            ? lgos.Hash
            : Hashes.Short($"{lgo.Type}\n{lgo.Name}\n{lgo.District}\n{lgo.ProvinceName}");

    private async Task<EvidenceOutcome> ReadAsync(
        string path,
        TakenFile file,
        string hash,
        Placing placed,
        EvidenceOutcome? before,
        CancellationToken cancellationToken
    )
    {
        var fieldList = ReadingIds.FieldList(placed.Indicator!);
        var id = ReadingIds.Reading(path, hash, fieldList, ReaderVersion);
        if (before?.Reading is { } known && known.Id == id && RestsOnPresentRegistry(known))
        {
            return before;
        }

        var read = await reader.ReadAsync(Document(path, file, placed), cancellationToken);
        return new EvidenceOutcome
        {
            Path = path,
            Reading = new EvidenceReading
            {
                Id = id,
                Year = placed.Path!.Year,
                Lgo = placed.Path.Lgo,
                Indicator = placed.Path.Indicator,
                Path = path,
                ContentHash = hash,
                Bytes = file.Length,
                FieldListHash = fieldList,
                ReaderVersion = ReaderVersion,
                RegistryHash = RegistryHash(placed.Lgo!, read.Found.Findings),
                Pages = read.Pages,
                ScannedPages = read.Unread,
                Fields = read.Found.Fields,
                Sheets = read.Found.Sheets,
                Parts = read.Parts,
                Findings = read.Found.Findings,
            },
        };
    }

    private DocumentToRead Document(string path, TakenFile file, Placing placed) =>
        new()
        {
            Name = path,
            Bytes = file.Bytes,
            File = file.File,
            Book = placed.Book!,
            Indicator = placed.Indicator!,
            Place = new EvidencePlace(placed.Path!.Year, placed.Path.Lgo),
            Registry = lgos.Current,
        };

    private async Task<TakenFile?> TakeAsync(EvidenceContent content, CancellationToken cancellationToken)
    {
        var (most, length) = (options.Limits.MaxBytes, content.File.Bytes);
        return length > most ? null : await TakenFile.TakeAsync(content.Content, length, most, cancellationToken);
    }

    private static EvidenceOutcome Reject(string path, string hash, RejectionReason reason, string message, string? detail) =>
        new()
        {
            Path = path,
            Rejection = new EvidenceRejection
            {
                Id = ReadingIds.Rejection(path, hash),
                Path = path,
                ContentHash = hash,
                Reason = reason,
                Message = message,
                Detail = detail,
            },
        };
}
