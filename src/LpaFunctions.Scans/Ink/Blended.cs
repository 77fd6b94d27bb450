using System.Runtime.Intrinsics;

namespace LpaFunctions.Scans.Ink;

/// <summary>New pixels between the pixels of two rows, each the mean of the four around it by how near they lie, in 256ths.</summary>
internal static class Blended
{
    // Pixels that are made together, and the bytes that are loaded for them.
    private const int Eight = 8;
    private const int Loaded = 16;

    // A grey in parts.
    private const int Whole = 256;

    /// <param name="above">One pixel more than <paramref name="into"/>: new pixel i lies between i and i + 1.</param>
    public static void Row(ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, Span<byte> into, BlendCourse course)
    {
        // A step of a pixel begins beside the next one; what is left of it is what the step is less than a whole one.
        var moveX = course.StepX - 65536;
        var right = Vector128.Create((ushort)course.Right) + (Vector128<ushort>.Indices * (ushort)moveX);
        var down = Vector128.Create((ushort)course.Down) + (Vector128<ushort>.Indices * (ushort)course.StepY);
        var (nextRight, nextDown) = (Vector128.Create((ushort)(Eight * moveX)), Vector128.Create((ushort)(Eight * course.StepY)));
        var i = 0;
        for (; i + Loaded < above.Length; i += Eight)
        {
            Mixed(above[i..], below[i..], right >> 8, down >> 8).CopyTo(into[i..]);
            right += nextRight;
            down += nextDown;
        }

        for (; i < into.Length; i++)
        {
            into[i] = One(above[i..], below[i..], (course.Right + (i * moveX)) >> 8, (course.Down + (i * course.StepY)) >> 8);
        }
    }

    private static byte One(ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, int right, int down)
    {
        var upper = Between(above[0], above[1], right);
        var lower = Between(below[0], below[1], right);
        return (byte)Between(upper, lower, down);
    }

    private static int Between(int from, int to, int share) => ((from * (Whole - share)) + (to * share)) >> 8;

    private static Vector64<byte> Mixed(ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, Vector128<ushort> right, Vector128<ushort> down)
    {
        var upper = Between(Wide(above), Wide(above[1..]), right);
        var lower = Between(Wide(below), Wide(below[1..]), right);
        var mixed = Between(upper, lower, down);
        return Vector64.Narrow(mixed.GetLower(), mixed.GetUpper());
    }

    /// <summary>Cut off at each step, so that it fits in 16 bits; rounded, the noise of the paper would become ink here and there.</summary>
    private static Vector128<ushort> Between(Vector128<ushort> from, Vector128<ushort> to, Vector128<ushort> share) =>
        ((from * (Vector128.Create((ushort)Whole) - share)) + (to * share)) >> 8;

    private static Vector128<ushort> Wide(ReadOnlySpan<byte> pixels) => Vector128.WidenLower(Vector128.Create(pixels));
}
