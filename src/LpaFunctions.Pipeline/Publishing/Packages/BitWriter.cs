using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>Bits in the order of RFC 1951: the lowest bit of a byte first.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private int _length;
    private ulong _buffer;
    private int _bits;

    /// <summary>A number, its lowest bit first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int value, int bits)
    {
        _buffer |= (ulong)(uint)value << _bits;
        _bits += bits;
        // Four bytes at once: this is called for nearly every byte of a bundle.
        if (_bits >= 32)
        {
            MakeRoom(4);
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), unchecked((uint)_buffer));
            _length += 4;
            _buffer >>= 32;
            _bits -= 32;
        }
    }

    /// <summary>A Huffman code as <see cref="Write"/> wants it: RFC 1951 puts its highest bit first.</summary>
    public static int Reverse(int code, int bits)
    {
        var reversed = 0;
        for (var i = 0; i < bits; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }

    public byte[] ToArray()
    {
        for (; _bits > 0; _bits -= 8)
        {
            MakeRoom(1);
            _bytes[_length++] = unchecked((byte)_buffer);
            _buffer >>= 8;
        }

        return _bytes[.._length];
    }

    private void MakeRoom(int bytes)
    {
        if (_length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
    }
}
