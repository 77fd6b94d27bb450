using System.Buffers;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Pen;

/// <summary>Upright glyphs by the level band of the page on which their baseline lies, in two arrays: each band is a chain of the places of its glyphs, in content order.</summary>
internal sealed class BaselineBands : IDisposable
{
    // Points.
    private const double Height = 8;

    private const int MostBands = 1_000_000;

    // A page has some hundred bands; those of a huge one share slots.
    private const int Slots = 512;
    private const int None = -1;

    private readonly int[] _firsts;
    private readonly int[] _nexts;

    public BaselineBands(List<InkGlyph> glyphs)
    {
        Glyphs = glyphs;
        _firsts = ArrayPool<int>.Shared.Rent(Slots);
        _nexts = ArrayPool<int>.Shared.Rent(Math.Max(1, glyphs.Count));
        Array.Fill(_firsts, None, 0, Slots);
        for (var place = glyphs.Count - 1; place >= 0; place--)
        {
            if (glyphs[place].Turn == 0)
            {
                ref var first = ref _firsts[BandOf(glyphs[place].Baseline) & (Slots - 1)];
                (_nexts[place], first) = (first, place);
            }
        }
    }

    public List<InkGlyph> Glyphs { get; }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_firsts);
        ArrayPool<int>.Shared.Return(_nexts);
    }

    public static int BandOf(double baseline) => (int)Math.Clamp(Math.Floor(baseline / Height), -MostBands, MostBands);

    /// <summary>The place of the first glyph of a band; -1 where it has none.</summary>
    public int First(int band) => SameBand(_firsts[band & (Slots - 1)], band);

    /// <summary>The place of the glyph behind another of its band; -1 behind the last.</summary>
    public int Next(int place) => SameBand(_nexts[place], BandOf(Glyphs[place].Baseline));

    private int SameBand(int place, int band)
    {
        while (place >= 0 && BandOf(Glyphs[place].Baseline) != band)
        {
            place = _nexts[place];
        }

        return place;
    }
}
