using System.Text;

namespace LpaFunctions.Testing.Reading;

/// <summary>Damages a file in a way that a seed fixes: bytes flipped, cut, doubled, numbers and names exchanged.</summary>
public static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "/Type",
            "/Kids",
            "/Parent",
            "/Length",
            "endstream",
            "endobj",
            "<<",
            ">>",
            "[",
            "]",
            "obj",
            "R",
            "/Filter /LZWDecode",
            "99999999999",
            "-1",
            "0",
            "q",
            "Q",
            "BT",
            "Do",
            "xref",
            "trailer",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    public static byte[] Of(byte[] file, int seed)
    {
        // The chance is fixed by the seed: a failure is found again by its number.
        var random = new Random(seed);
        var bytes = new List<byte>(file);
        var changes = 1 + random.Next(12);
        for (var i = 0; i < changes && bytes.Count > 64; i++)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(1 + random.Next(random.Next(4) == 0 ? 2_000 : 12), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 4:
                    for (var j = at; j < at + length; j++)
                    {
                        bytes[j] = (byte)random.Next(256);
                    }

                    break;
                default:
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        bytes[digit] = (byte)('0' + random.Next(10));
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
