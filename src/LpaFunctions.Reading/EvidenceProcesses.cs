using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Reading;

/// <summary>Reads evidence in reader processes: the host sees its bytes go and readings come.</summary>
/// <param name="version">As the same readers in one process would say it: ids of readings do not tell where they were made.</param>
/// <param name="outside">Who reads what a reader process asks for.</param>
public sealed class EvidenceProcesses(ReaderPool pool, string version, ReadingLimits limits, OutsideReaders outside) : IEvidenceReader
{
    private static readonly ConditionalWeakTable<RuleBook, SharedPart> Books = [];
    private static readonly ConditionalWeakTable<LgoRegistry, SharedPart> Registries = [];

    public string Version => version;

    public async Task<DocumentReadings> ReadAsync(DocumentToRead document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var book = Books.GetValue(document.Book, b => Part(RuleBookJson.Write(b)));
        var registry = Registries.GetValue(document.Registry, r => Part(Csv(r)));
        var request = new ReaderRequest
        {
            Kind = EvidenceWork.Name,
            Head = Head(document, book, registry),
            Content = document.Bytes,
            File = document.File,
            Shared = [book, registry],
            Answer = (question, stop) => HostLayout.AnswerAsync(outside, question, stop),
        };
        var bytes = await pool.AskAsync(request, cancellationToken).ConfigureAwait(false);

        var answer = JsonSerializer.Deserialize(bytes.Span, EvidenceJson.Default.EvidenceAnswer)!;
        return answer.Fault is { } fault
            ? throw fault.ToException()
            : new DocumentReadings(
                answer.Pages,
                answer.Unread,
                answer.Parts,
                new FieldReadings(answer.Fields, answer.Findings, answer.Sheets)
            );
    }

    private byte[] Head(DocumentToRead document, SharedPart book, SharedPart registry)
    {
        var head = new EvidenceHead(
            document.Name,
            book.Hash,
            registry.Hash,
            document.Indicator.Id.ToString(),
            document.Place.Year.Value,
            document.Place.Lgo.ToString(),
            limits,
            AsksForDocuments: outside.Documents is not null,
            AsksForPages: outside.Pages is not null
        );
        return JsonSerializer.SerializeToUtf8Bytes(head, EvidenceJson.Default.EvidenceHead);
    }

    private static string Csv(LgoRegistry registry)
    {
        var csv = new StringWriter();
        registry.Write(csv);
        return csv.ToString();
    }

    private static SharedPart Part(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new SharedPart(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }
}
