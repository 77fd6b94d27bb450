using System.Runtime.Intrinsics;

namespace LpaFunctions.Scans.Ink;

/// <summary>How strong ink is that is darker than its paper by so many greys, on a page whose strokes are darker by <paramref name="darkness"/>.</summary>
/// <param name="darkness">Greys, 1 to 255: the ink of a full stroke.</param>
internal readonly struct InkStrengths(int darkness)
{
    // Full / darkness in 65,536ths, rounded up: up to 255 greys the product is exact once its fraction is cut off.
    private readonly int _factor = ((InkSheet.Full << 16) + darkness - 1) / darkness;

    public byte Strength(int darker) => (byte)Math.Min(InkSheet.Most, (darker * _factor) >> 16);

    /// <summary>Makes a row of greys its ink, in place; what is lighter than the paper has none.</summary>
    /// <param name="paper">The paper's grey along the row.</param>
    public void Apply(ReadOnlySpan<byte> paper, Span<byte> row)
    {
        var x = 0;
        for (; x + Vector128<byte>.Count <= row.Length; x += Vector128<byte>.Count)
        {
            var darker = Vector128.SubtractSaturate(Vector128.Create(paper[x..]), Vector128.Create<byte>(row[x..]));
            var (low, high) = Vector128.Widen(darker);
            Vector128.Narrow(Strength(low), Strength(high)).CopyTo(row[x..]);
        }

        for (; x < row.Length; x++)
        {
            row[x] = Strength(Math.Max(0, paper[x] - row[x]));
        }
    }

    private Vector128<ushort> Strength(Vector128<ushort> darker)
    {
        var (low, high) = Vector128.Widen(darker);
        return Vector128.Narrow(StrengthOfFour(low), StrengthOfFour(high));
    }

    private Vector128<uint> StrengthOfFour(Vector128<uint> darker) =>
        Vector128.Min(Vector128.Create((uint)InkSheet.Most), (darker * (uint)_factor) >> 16);
}
