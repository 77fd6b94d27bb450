using System.Text;

namespace LpaFunctions.Core.Bundles;

/// <summary>
/// Strings for cells, the same one for the same bytes as long as it is remembered: of the millions of cells of a country most say what others
/// said shortly before.
/// </summary>
public sealed class CellTexts
{
    private const int Remembered = 2048;
    private const int Longest = 256;
    private readonly byte[]?[] _bytes = new byte[]?[Remembered];
    private readonly string[] _texts = new string[Remembered];

    public string TextFor(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is 0 or > Longest)
        {
            return Encoding.UTF8.GetString(cell);
        }

        var place = PlaceOf(cell);
        if (_bytes[place] is { } there && cell.SequenceEqual(there))
        {
            return _texts[place];
        }

        _bytes[place] = cell.ToArray();
        return _texts[place] = Encoding.UTF8.GetString(cell);
    }

    private static int PlaceOf(ReadOnlySpan<byte> cell)
    {
        var hash = new HashCode();
        hash.AddBytes(cell);
        return hash.ToHashCode() & (Remembered - 1);
    }
}
