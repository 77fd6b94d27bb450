namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>
/// A part of a workbook while it unpacks: counts its bytes, and how many stand between two tags. In UTF-8 the byte that opens a tag is
/// no part of any other letter, and XML allows it in no tag and no text; in a comment, in CDATA and in an instruction it does, so that
/// those count as one piece to their end.
/// </summary>
internal sealed class PartStream(Stream unpacking, string part, long packed, SheetBudget budget) : Stream
{
    private const byte TagOpens = (byte)'<';
    private long _unpacked;
    private int _sinceTag;
    private readonly Markup _markup = new();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _unpacked;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = unpacking.Read(buffer);
        _unpacked += count;
        budget.Unpacked(part, count, _unpacked, packed);
        CountBetweenTags(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        unpacking.Dispose();
        base.Dispose(disposing);
    }

    private void CountBetweenTags(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // Byte by byte where a tag opens or a comment goes on, else from one tag to the next.
            var next = _markup.IsInText ? bytes.IndexOf(TagOpens) : 0;
            if (next < 0)
            {
                Between(bytes.Length);
                return;
            }

            Between(next + 1);
            if (_markup.Take(bytes[next]))
            {
                _sinceTag = 0;
            }

            bytes = bytes[(next + 1)..];
        }
    }

    private void Between(int more)
    {
        _sinceTag += more;
        if (_sinceTag > budget.Limits.MaxTagOrText)
        {
            throw budget.TooLongTagOrText(part);
        }
    }
}
