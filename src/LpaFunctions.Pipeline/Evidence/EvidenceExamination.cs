using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Turns one version of a file into its outcome; saves nothing.</summary>
public sealed class EvidenceExamination(LgoLibrary lgos, EvidenceDocuments documents, PipelineOptions options)
{
    // One reference, so that a thread beside sees both or neither.
    private FieldReaderOfRegistry? _fields;

    /// <summary>Part of every reading's id: the readers that had a hand in it.</summary>
    public string ReaderVersion => $"{documents.Version}+{EvidenceFieldReader.Version}";

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
        var bytes = await ReadBytesAsync(content, cancellationToken);
        // Of a file over the limit only the version is known: it is not worth its download.
        var hash = bytes is null ? Hashes.Of($"version:{content.File.Version}") : Hashes.Of(bytes.AsSpan());
        if (placed.Indicator is null)
        {
            return Reject(path, hash, placed.Reason, placed.Problem!, null);
        }

        try
        {
            return bytes is null
                ? throw new PdfException(PdfFault.TooLarge, "document", $"{content.File.Bytes} bytes, at most {options.Limits.MaxBytes}.")
                : await ReadAsync(path, bytes, hash, placed, before, cancellationToken);
        }
        catch (FileException fault)
        {
            return Reject(path, hash, ErrorPolicy.Reason(fault.Fault), fault.Message, fault.Fault.ToString());
        }
        catch (PdfException fault) when (ErrorPolicy.Of(fault) == ErrorKind.Permanent)
        {
            return Reject(
                path,
                hash,
                ErrorPolicy.Reason(fault.Fault),
                RejectionTexts.Fault(fault.Fault, options.Limits, path, content.File.Bytes),
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
        byte[] bytes,
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

        var document = await documents.ReadAsync(path, bytes, cancellationToken);
        var read = Fields().Read(document, placed.Book!, placed.Indicator!, new EvidencePlace(placed.Path!.Year, placed.Path.Lgo));
        return new EvidenceOutcome
        {
            Path = path,
            Reading = new EvidenceReading
            {
                Id = id,
                Year = placed.Path.Year,
                Lgo = placed.Path.Lgo,
                Indicator = placed.Path.Indicator,
                Path = path,
                ContentHash = hash,
                Bytes = bytes.LongLength,
                FieldListHash = fieldList,
                ReaderVersion = ReaderVersion,
                RegistryHash = RegistryHash(placed.Lgo!, read.Findings),
                Pages = document.Pages.Count,
                ScannedPages = Unread(document),
                Fields = read.Fields,
                Sheets = read.Sheets,
                Parts = document.Parts is [_, ..] parts ? [.. parts.Select(part => new EvidencePart(part.Name, part.Pages))] : null,
                Findings = read.Findings,
            },
        };
    }

    /// <summary>The pages that are still left to a person.</summary>
    private static IReadOnlyList<int> Unread(Document document) =>
        [.. document.Pages.Where(p => p.Unread is not null || p is { Class: PageClass.Scan, Lines.Count: 0 }).Select(p => p.Number)];

    private EvidenceFieldReader Fields()
    {
        var registry = lgos.Current;
        if (_fields is not { } known || known.Registry != registry)
        {
            _fields = known = new FieldReaderOfRegistry(registry, new EvidenceFieldReader(registry));
        }

        return known.Reader;
    }

    private async Task<byte[]?> ReadBytesAsync(EvidenceContent content, CancellationToken cancellationToken)
    {
        if (content.File.Bytes > options.Limits.MaxBytes)
        {
            return null;
        }

        var (bytes, length) = (new byte[content.File.Bytes], 0);
        var more = new byte[1];
        while (true)
        {
            var count = await content.Content.ReadAsync(length < bytes.Length ? bytes.AsMemory(length) : more, cancellationToken);
            if (count == 0)
            {
                return length == bytes.Length ? bytes : bytes[..length];
            }
            // A file that grows while it is read must not grow past the limit either.
            if (length + count > options.Limits.MaxBytes)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(options.Limits.MaxBytes, Math.Max(1 << 16, 2L * length)));
                bytes[length] = more[0];
            }

            length += count;
        }
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

    private sealed record FieldReaderOfRegistry(LgoRegistry Registry, EvidenceFieldReader Reader);
}
