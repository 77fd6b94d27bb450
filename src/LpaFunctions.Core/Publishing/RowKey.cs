using System.Runtime.CompilerServices;

namespace LpaFunctions.Core.Publishing;

/// <summary>Some cells of a row, compared with those of another row, of another table too, without a text of their own: a bundle has tens of thousands.</summary>
/// <param name="columns">Places of the cells.</param>
internal readonly struct RowKey(IReadOnlyList<string?> row, int[] columns) : IEquatable<RowKey>
{
    private readonly IReadOnlyList<string?> _row = row;
    private readonly int[] _columns = columns;

    public static int[] Columns(TableSpec spec, IEnumerable<string> names) => [.. names.Select(spec.IndexOf)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Equals(RowKey other)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!string.Equals(_row[_columns[i]], other._row[other._columns[i]], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return _columns.Length == other._columns.Length;
    }

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var column in _columns)
        {
            hash.Add(_row[column]);
        }

        return hash.ToHashCode();
    }
}
