namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>Bits in the order of RFC 1951: the lowest bit of a byte first.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private int _length;
    private uint _buffer;
    private int _bits;

    /// <summary>A number, its lowest bit first.</summary>
    public void Write(int value, int bits)
    {
        _buffer |= (uint)value << _bits;
        _bits += bits;
        while (_bits >= 8)
        {
            Append(unchecked((byte)_buffer));
            _buffer >>= 8;
            _bits -= 8;
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
        if (_bits > 0)
        {
            Append(unchecked((byte)_buffer));
            _bits = 0;
        }

        return _bytes[.._length];
    }

    private void Append(byte value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[_length++] = value;
    }
}
