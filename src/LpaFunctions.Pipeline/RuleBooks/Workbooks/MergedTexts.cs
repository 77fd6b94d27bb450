using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The texts of cells that were merged downwards, for the rows below the first. Looked up, not searched: a file may list very many.</summary>
internal sealed class MergedTexts(IReadOnlyList<MergedCells> merged)
{
    private readonly Dictionary<(int Column, int Row), int> _lastRows = merged
        .GroupBy(m => (m.Column, m.FirstRow))
        .ToDictionary(m => m.Key, m => m.Max(one => one.LastRow));
    private readonly Dictionary<int, MergedText> _open = [];

    /// <summary>Rows come from the top.</summary>
    public void Keep(int row, int column, string text) => _open[column] = new MergedText(text, _lastRows.GetValueOrDefault((column, row)));

    /// <summary>Null where the cell is part of none.</summary>
    public string? Find(int row, int column) => _open.TryGetValue(column, out var above) && row <= above.LastRow ? above.Text : null;

    private readonly record struct MergedText(string Text, int LastRow);
}
