using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes.Inside;

namespace LpaFunctions.Reading;

/// <summary>In a reader process: reads evidence. What the host sent of rule books and LGOs is kept as long as it stays the same.</summary>
/// <param name="scans">Makes the reader of scans; it loads nothing until the first scan comes.</param>
public sealed class EvidenceWork(Func<ReadingLimits, IPageOcr> scans) : IReaderWork
{
    public const string Name = "evidence";

    private readonly Dictionary<string, RuleBook> _books = new(StringComparer.Ordinal);
    private (string Hash, LgoRegistry Registry)? _registry;
    private EvidenceReader? _reader;
    private ReaderUse? _use;
    private ReaderTask? _task;

    public string Kind => Name;

    /// <summary>What a reader process says of itself: a host takes only one that reads as its own code would.</summary>
    public static string Version(IPageOcr scans)
    {
        ArgumentNullException.ThrowIfNull(scans);
        return $"{PdfDocumentReader.Version} {EvidenceFieldReader.Version} {scans.Version}";
    }

    public async Task<ReaderAnswer> RunAsync(ReaderTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var head = JsonSerializer.Deserialize(task.Head.Span, EvidenceJson.Default.EvidenceHead)!;
        var answer = await AnswerAsync(head, task, cancellationToken).ConfigureAwait(false);
        // The thread that was given up may still run.
        var isLast = answer.Fault?.Pdf == PdfFault.TooSlow;
        return new ReaderAnswer(JsonSerializer.SerializeToUtf8Bytes(answer, EvidenceJson.Default.EvidenceAnswer), isLast);
    }

    private async Task<EvidenceAnswer> AnswerAsync(EvidenceHead head, ReaderTask task, CancellationToken cancellationToken)
    {
        try
        {
            var read = await Reader(head, task).ReadAsync(Document(head, task), cancellationToken).ConfigureAwait(false);
            var found = read.Found;

            return new EvidenceAnswer(read.Pages, read.Unread, found.Fields, found.Findings, found.Sheets, read.Parts, Fault: null);
        }
        catch (PdfException fault)
        {
            RefuseForMemory(fault);
            return Failed(DocumentFault.From(fault));
        }
        catch (FileException fault)
        {
            return Failed(DocumentFault.From(fault));
        }
    }

    private static EvidenceAnswer Failed(DocumentFault fault) => new(Pages: 0, [], [], [], [], Parts: null, fault);

    /// <summary>Memory that ran out is no fault of the document's form: it may have been the files before.</summary>
    private static void RefuseForMemory(PdfException fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is OutOfMemoryException)
            {
                throw new ReaderMemoryException($"{fault.Message} ({fault.Place})", cause);
            }
        }
    }

    /// <summary>One for all files: it holds the names of all LGOs, and the weights once a scan came.</summary>
    private EvidenceReader Reader(EvidenceHead head, ReaderTask task)
    {
        _task = task;
        var use = new ReaderUse(head.Limits, head.AsksForDocuments, head.AsksForPages);
        if (_reader is null || use != _use)
        {
            (_reader, _use) = (new EvidenceReader(Documents(use)), use);
        }

        return _reader;
    }

    private FileDocuments Documents(ReaderUse use)
    {
        var host = new HostLayout(question => _task!.Ask(question));
        var own = scans(use.Limits);
        IDocumentReader documents = use.AsksForDocuments ? host : new PdfReaderHere(use.Limits);
        return new FileDocuments(documents, use.Limits, use.AsksForPages ? new UnreadPagesOcr(own, host) : own) { HoldsItsThread = true };
    }

    private DocumentToRead Document(EvidenceHead head, ReaderTask task)
    {
        var book = Book(head.Book, task);
        var indicator = IndicatorId.Parse(head.Indicator, null);
        var place = new EvidencePlace(new AssessmentYear(head.Year), LgoCode.Parse(head.Lgo, null));
        return new DocumentToRead
        {
            Name = head.Name,
            Bytes = task.Content,
            Book = book,
            Indicator = book.Find(indicator)!,
            Place = place,
            Registry = Registry(head.Registry, task),
        };
    }

    private RuleBook Book(string hash, ReaderTask task)
    {
        if (!_books.TryGetValue(hash, out var book))
        {
            _books[hash] = book = RuleBookJson.ReadBack(task.Shared(hash).Span);
        }

        return book;
    }

    private LgoRegistry Registry(string hash, ReaderTask task)
    {
        if (_registry is not { } known || known.Hash != hash)
        {
            var csv = new StringReader(Encoding.UTF8.GetString(task.Shared(hash).Span));
            _registry = known = (hash, LgoRegistry.Parse(csv));
        }

        return known.Registry;
    }

    private sealed record ReaderUse(ReadingLimits Limits, bool AsksForDocuments, bool AsksForPages);
}
