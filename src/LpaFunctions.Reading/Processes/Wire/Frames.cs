using System.Buffers.Binary;

namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>Messages over a pipe: four bytes of length, one of kind, then that many bytes.</summary>
internal static class Frames
{
    public const int HeadBytes = 5;

    public static void WriteHead(Span<byte> head, FrameKind kind, int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(head, length);
        head[4] = (byte)kind;
    }

    /// <returns>Null where the other side closed the pipe between two messages.</returns>
    /// <exception cref="EndOfStreamException">It closed within one.</exception>
    /// <exception cref="InvalidDataException">The message is longer than it may be.</exception>
    public static Frame? Read(Stream stream, int maxBytes)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        var got = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }

        if (got < HeadBytes)
        {
            throw new EndOfStreamException();
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > maxBytes)
        {
            throw new InvalidDataException($"A message of {length} bytes, at most {maxBytes} are expected.");
        }

        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return new Frame((FrameKind)head[4], bytes);
    }
}
