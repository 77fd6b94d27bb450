namespace LpaFunctions.Core.Publishing;

/// <summary>The shape of a published table.</summary>
public sealed record TableSpec
{
    /// <summary>File name without extension, and name of the resource in every catalogue.</summary>
    public required string Name { get; init; }
    public required string TitleThai { get; init; }

    /// <summary>True of a table that bundles of before do not have.</summary>
    public bool IsNew { get; init; }

    /// <summary>True of a table that is published only where it has rows. <see cref="IsNew"/> too: no reader may count on it.</summary>
    public bool OnlyIfUsed { get; init; }

    /// <summary>What one row is, in English.</summary>
    public required string Description { get; init; }
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The columns that name a row; rows stand in their order (ordinal) unless the table says otherwise.</summary>
    public required IReadOnlyList<string> PrimaryKey { get; init; }
    public IReadOnlyList<TableForeignKey> ForeignKeys { get; init; } = [];

    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public int IndexOf(string column) => Find(column) ?? throw new KeyNotFoundException($"Table {Name} has no column {column}.");

    /// <summary>Where a column stands; null where the table has none of that name.</summary>
    public int? Find(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>The values of <paramref name="Columns"/> stand in <paramref name="TargetColumns"/> of another table.</summary>
public sealed record TableForeignKey(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> TargetColumns);
