namespace LpaFunctions.Core.Publishing;

/// <summary>One column of a published table: the one source of its schemas, of its dictionary entry and of its page in docs/tables.</summary>
public sealed record TableColumn(string Name, ColumnType Type, string TitleThai, string Description)
{
    /// <summary>True where no row leaves the cell empty. An empty cell says "no data" or "not applicable", never zero.</summary>
    public bool Required { get; init; }

    /// <summary>True of a column that bundles of before do not have; it is read from them as empty.</summary>
    public bool IsNew { get; init; }

    /// <summary>True of a column that is published only where a row has something in it: a sixth domain. It is read as empty where it is not there.</summary>
    public bool OnlyIfUsed { get; init; }

    /// <summary>Unit in Thai: "ร้อยละ", "คะแนน", "แห่ง".</summary>
    public string? Unit { get; init; }

    /// <summary>The only values there are; empty: any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Smallest value, inclusive; for numbers.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest value, inclusive; for numbers.</summary>
    public decimal? Max { get; init; }

    /// <summary>Regular expression that the whole text matches.</summary>
    public string? Pattern { get; init; }
}
