using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading;

/// <summary>What a reader process is told of a file beside its bytes.</summary>
/// <param name="Book">Hash of the shared part that is the rule book; <paramref name="Registry"/> the same for the LGOs.</param>
/// <param name="AsksForDocuments">Somebody else reads documents: the host is asked.</param>
/// <param name="AsksForPages">Somebody else reads what our own reader of scans cannot: the host is asked.</param>
internal sealed record EvidenceHead(
    string Name,
    string Book,
    string Registry,
    string Indicator,
    int Year,
    string Lgo,
    ReadingLimits Limits,
    bool AsksForDocuments,
    bool AsksForPages
);

/// <summary>What it answers: readings, or why there are none. Neither letters nor their places leave the process.</summary>
internal sealed record EvidenceAnswer(
    int Pages,
    IReadOnlyList<int> Unread,
    IReadOnlyList<FieldReading> Fields,
    IReadOnlyList<EvidenceFinding> Findings,
    IReadOnlyList<PageSheet> Sheets,
    IReadOnlyList<EvidencePart>? Parts,
    DocumentFault? Fault
);

/// <summary>A fault of a document on its way between processes: one of the two is set.</summary>
internal sealed record DocumentFault(PdfFault? Pdf, FileFault? File, string Place, string Message)
{
    public static DocumentFault From(PdfException fault) => new(fault.Fault, File: null, fault.Place, fault.Message);

    public static DocumentFault From(FileException fault) => new(Pdf: null, fault.Fault, "", fault.Message);

    public Exception ToException() =>
        Pdf is { } pdf ? new PdfException(pdf, Place, Message) : new FileException(File ?? FileFault.Damaged, Message);
}

/// <summary>Pages that the host is asked for; the bytes of the document follow.</summary>
/// <param name="Pages">1-based; null for the whole document.</param>
internal sealed record LayoutQuestion(IReadOnlyList<int>? Pages);

/// <summary>What the host answers.</summary>
internal sealed record LayoutReply(Document? Document, DocumentFault? Fault);

/// <summary>How these are written, worked out when the project is built (docs/adr/0080). Every member is written: what is left out would be read as nothing.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.General)]
[JsonSerializable(typeof(EvidenceHead))]
[JsonSerializable(typeof(EvidenceAnswer))]
[JsonSerializable(typeof(LayoutQuestion))]
[JsonSerializable(typeof(LayoutReply))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
