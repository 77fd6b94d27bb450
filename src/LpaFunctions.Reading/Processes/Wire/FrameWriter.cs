namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>Writes messages to a pipe, small ones together: each write wakes the other side.</summary>
internal sealed class FrameWriter(Stream pipe)
{
    // What a pipe of Linux takes at once.
    private readonly byte[] _waiting = new byte[64 * 1024];
    private int _length;

    /// <summary>Nothing of it is sure to be sent before <see cref="Send"/>.</summary>
    public void Add(FrameKind kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        Span<byte> head = stackalloc byte[Frames.HeadBytes];
        Frames.WriteHead(head, kind, first.Length + second.Length);
        Add(head);
        Add(first);
        Add(second);
    }

    public void Send()
    {
        Empty();
        pipe.Flush();
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _waiting.Length - _length)
        {
            Empty();
        }

        if (bytes.Length > _waiting.Length)
        {
            pipe.Write(bytes);
            return;
        }

        bytes.CopyTo(_waiting.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Empty()
    {
        var length = _length;
        _length = 0;
        pipe.Write(_waiting, 0, length);
    }
}
