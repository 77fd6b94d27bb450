using System.Runtime.InteropServices;

namespace LpaFunctions.Scans.Ink;

/// <summary>The paper's colour along the rows of a page, bilinear between the middles of the squares that it was measured in.</summary>
internal sealed class PaperCourse
{
    // A colour of paper holds for four pixels: it changes by less than one grey in them.
    private const int Same = 4;
    private const uint InEachByte = 0x01010101;

    private readonly byte[,] _paper;
    private readonly int _side;
    private readonly int[] _left;
    private readonly float[] _share;
    private readonly float[] _squares;
    private readonly uint[] _course;

    /// <param name="side">Of a square, in pixels.</param>
    /// <param name="width">Of the page.</param>
    public PaperCourse(byte[,] paper, int side, int width)
    {
        (_paper, _side) = (paper, side);
        var across = paper.GetLength(1);
        _squares = new float[across + 1];
        _course = new uint[(width + Same - 1) / Same];
        _left = new int[_course.Length];
        _share = new float[_course.Length];
        for (var i = 0; i < _course.Length; i++)
        {
            var at = Math.Clamp(((i * Same) - (side / 2f)) / side, 0, across - 1);
            _left[i] = (int)at;
            _share[i] = at - _left[i];
        }
    }

    /// <summary>Along a row; holds until the next is asked for, and may be longer than the page is wide.</summary>
    public ReadOnlySpan<byte> At(int y)
    {
        var (down, across) = (_paper.GetLength(0), _paper.GetLength(1));
        var place = Math.Clamp((y - (_side / 2f)) / _side, 0, down - 1);
        var above = (int)place;
        var below = Math.Min(down - 1, above + 1);
        var share = place - above;

        for (var j = 0; j < across; j++)
        {
            _squares[j] = (_paper[above, j] * (1 - share)) + (_paper[below, j] * share);
        }

        _squares[across] = _squares[across - 1];
        for (var i = 0; i < _course.Length; i++)
        {
            var (from, to) = (_squares[_left[i]], _squares[_left[i] + 1]);
            _course[i] = (byte)(from + ((to - from) * _share[i])) * InEachByte;
        }

        return MemoryMarshal.AsBytes(_course.AsSpan());
    }
}
