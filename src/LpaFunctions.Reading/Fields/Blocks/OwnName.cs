using LpaFunctions.Core.Lgos;
using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>The name of the LGO that hands a document in, among those of its province: which row of a table is its own.</summary>
internal sealed class OwnName
{
    // A slip that the eye makes, or of a long name any one letter; the next name of the province must be clearly farther.
    private const double NearShort = 0.4;
    private const double NearLong = 1;
    private const int Long = 8;
    private const int Shortest = 5;
    private const double Apart = 0.8;

    private readonly string _key;
    private readonly string[] _others;

    private OwnName(string key, string[] others)
    {
        _key = key;
        _others = others;
    }

    public static OwnName From(Lgo own, LgoRegistry registry)
    {
        var key = LabelKey.From(own.Name).Key;
        var others = registry
            .InProvince(own.Province)
            .Select(lgo => LabelKey.From(lgo.Name).Key)
            .Where(other => !key.EndsWith(other, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return new OwnName(key, [.. others]);
    }

    public bool StandsIn(FieldCell cell) => LabelKey.From(cell.Text).Key.EndsWith(_key, StringComparison.Ordinal);

    /// <summary>Whether a cell that was read on an image shows a name which only the own one can be, by the letters that the eye confuses.</summary>
    public bool LooksLike(FieldCell cell)
    {
        if (cell.Source.Confidences.Length == 0 || _key.Length < Shortest)
        {
            return false;
        }

        var read = LabelKey.From(cell.Text).Key;
        var distance = EyeDistance.FromEnd(read, _key);
        var near = _key.Length < Long ? NearShort : NearLong;
        return distance <= near && !Array.Exists(_others, other => EyeDistance.FromEnd(read, other) < distance + Apart);
    }
}
