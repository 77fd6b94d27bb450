using System.Buffers.Binary;
using System.Text.Json;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading;

/// <summary>In a reader process: hands documents and pages to the host, which knows who reads them.</summary>
internal sealed class HostLayout(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> ask) : IDocumentReader, IPageOcr
{
    private const int LengthBytes = 4;

    /// <summary>The host's own readers have one; nobody asks a reader process.</summary>
    public string Version => "";

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.FromResult(Ask(new LayoutQuestion(Pages: null), bytes));

    public Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    ) => Task.FromResult(Ask(new LayoutQuestion(pageNumbers), bytes).Pages);

    /// <summary>The host's side: what a question is answered with.</summary>
    public static async Task<ReadOnlyMemory<byte>> AnswerAsync(
        OutsideReaders outside,
        ReadOnlyMemory<byte> message,
        CancellationToken cancellationToken
    )
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(message.Span);
        var question = JsonSerializer.Deserialize(message.Span.Slice(LengthBytes, length), EvidenceJson.Default.LayoutQuestion)!;
        var reply = await ReplyAsync(outside, question, message[(LengthBytes + length)..], cancellationToken).ConfigureAwait(false);
        return JsonSerializer.SerializeToUtf8Bytes(reply, EvidenceJson.Default.LayoutReply);
    }

    private static async Task<LayoutReply> ReplyAsync(
        OutsideReaders outside,
        LayoutQuestion question,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var document = question.Pages is { } numbers
                ? OfPages(await outside.Pages!.ReadPagesAsync(bytes, numbers, cancellationToken).ConfigureAwait(false))
                : await outside.Documents!.ReadAsync(bytes, cancellationToken).ConfigureAwait(false);

            return new LayoutReply(document, Fault: null);
        }
        catch (PdfException fault)
        {
            return new LayoutReply(Document: null, DocumentFault.From(fault));
        }
    }

    private static Document OfPages(IReadOnlyList<Page> pages) => new() { Pages = pages, Reader = "" };

    private Document Ask(LayoutQuestion question, ReadOnlyMemory<byte> bytes)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(question, EvidenceJson.Default.LayoutQuestion);
        var message = new byte[LengthBytes + head.Length + bytes.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, head.Length);
        head.CopyTo(message, LengthBytes);
        bytes.CopyTo(message.AsMemory(LengthBytes + head.Length));

        var reply = JsonSerializer.Deserialize(ask(message).Span, EvidenceJson.Default.LayoutReply)!;
        return reply.Document ?? throw reply.Fault!.ToException();
    }
}
