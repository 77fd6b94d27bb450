using System.Buffers.Binary;
using System.Text;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes.Inside;

namespace LpaFunctions.Reading.Parts;

/// <summary>In a reader process: takes one document out of a file. The head is its number and the name of the file; the answer what it is, its name, its bytes.</summary>
public sealed class PartWork : IReaderWork
{
    public const string Name = "part";

    // What a host takes as one answer, less the name.
    private const int MostBytes = 120 * 1024 * 1024;
    private const int NumberBytes = 4;
    private readonly PartUnpacker _reader = new();

    public string Kind => Name;

    public static byte[] Head(PartToRead part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var head = new byte[NumberBytes + Encoding.UTF8.GetByteCount(part.Name)];
        BinaryPrimitives.WriteInt32LittleEndian(head, part.Number);
        Encoding.UTF8.GetBytes(part.Name, head.AsSpan(NumberBytes));
        return head;
    }

    /// <returns>Null where the reader found none that can be shown.</returns>
    public static FilePart? Part(ReadOnlyMemory<byte> answer)
    {
        if (answer.IsEmpty)
        {
            return null;
        }

        var flags = (Flags)answer.Span[0];
        var length = BinaryPrimitives.ReadInt32LittleEndian(answer.Span[1..]);
        var rest = answer[(1 + NumberBytes)..];
        var name = Encoding.UTF8.GetString(rest.Span[..length]);
        return new FilePart(name, rest[length..], flags.HasFlag(Flags.Picture)) { IsOfZip = flags.HasFlag(Flags.OfZip) };
    }

    public async Task<ReaderAnswer> RunAsync(ReaderTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var number = BinaryPrimitives.ReadInt32LittleEndian(task.Head.Span);
        var name = Encoding.UTF8.GetString(task.Head.Span[NumberBytes..]);

        try
        {
            var part = await _reader
                .ReadAsync(new PartToRead(name, number) { Bytes = task.Content }, cancellationToken)
                .ConfigureAwait(false);
            var isTaken = part is not null && part.Bytes.Length <= MostBytes;
            return isTaken ? new ReaderAnswer(Answer(part!)) : new ReaderAnswer(default);
        }
        catch (FileException)
        {
            // Its reading has said why.
            return new ReaderAnswer(default);
        }
    }

    private static byte[] Answer(FilePart part)
    {
        var name = Encoding.UTF8.GetBytes(part.Name);
        var answer = new byte[1 + NumberBytes + name.Length + part.Bytes.Length];
        answer[0] = (byte)((part.IsPicture ? Flags.Picture : Flags.None) | (part.IsOfZip ? Flags.OfZip : Flags.None));
        BinaryPrimitives.WriteInt32LittleEndian(answer.AsSpan(1), name.Length);
        name.CopyTo(answer.AsSpan(1 + NumberBytes));
        part.Bytes.Span.CopyTo(answer.AsSpan(1 + NumberBytes + name.Length));
        return answer;
    }

    [Flags]
    private enum Flags : byte
    {
        None = 0,
        Picture = 1,
        OfZip = 2,
    }
}
