using System.Text;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Changes bytes as chance has it, without any knowledge of what they are: flipped, overwritten, cut, repeated, moved, numbers exchanged, another file spliced in.</summary>
public static class ByteChanges
{
    private const int Most = 12;
    private const int LongestPiece = 4_000;
    private const int MostRepeats = 200;

    // At the edges of what counts and sizes are kept in.
    private static readonly string[] Numbers =
    [
        "0",
        "-1",
        "1",
        "255",
        "65535",
        "65536",
        "2147483647",
        "4294967296",
        "99999999999",
        "0.0000001",
        "1e9",
    ];

    /// <param name="other">A file of the same kind, for pieces of it.</param>
    public static byte[] Of(byte[] file, byte[] other, Random random)
    {
        var bytes = new List<byte>(file);
        var changes = 1 + random.Next(Most);
        for (var i = 0; i < changes && bytes.Count > 0; i++)
        {
            Change(bytes, other, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(1 + random.Next(random.Next(4) == 0 ? LongestPiece : 16), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                Repeat(bytes, at, length, random);
                break;
            case 3:
                Overwrite(bytes, at, length, random);
                break;
            case 4:
                Splice(bytes, at, other, random);
                break;
            case 5:
                Move(bytes, at, length, random);
                break;
            case 6 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                ExchangeNumber(bytes, at, random);
                break;
        }
    }

    private static void Repeat(List<byte> bytes, int at, int length, Random random)
    {
        var piece = bytes.GetRange(at, length);
        var times = random.Next(8) == 0 ? random.Next(MostRepeats) : 1;
        bytes.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(p => p));
    }

    private static void Overwrite(List<byte> bytes, int at, int length, Random random)
    {
        for (var i = at; i < at + length; i++)
        {
            bytes[i] = (byte)random.Next(256);
        }
    }

    private static void Splice(List<byte> bytes, int at, byte[] other, Random random)
    {
        if (other.Length > 0)
        {
            var from = random.Next(other.Length);
            var length = Math.Min(1 + random.Next(LongestPiece), other.Length - from);
            bytes.InsertRange(at, other.AsSpan(from, length).ToArray());
        }
    }

    private static void Move(List<byte> bytes, int at, int length, Random random)
    {
        var piece = bytes.GetRange(at, length);
        bytes.RemoveRange(at, length);
        bytes.InsertRange(random.Next(bytes.Count + 1), piece);
    }

    private static void ExchangeNumber(List<byte> bytes, int at, Random random)
    {
        var from = bytes.FindIndex(at, IsDigit);
        if (from < 0)
        {
            return;
        }

        var end = bytes.FindIndex(from, b => !IsDigit(b));
        bytes.RemoveRange(from, (end < 0 ? bytes.Count : end) - from);
        bytes.InsertRange(from, Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]));
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
