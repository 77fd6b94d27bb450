namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>One column of a rule-book workbook.</summary>
/// <param name="Title">Head in Thai, by which the column is found wherever it stands.</param>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(string Title, double Width)
{
    /// <summary>The values to choose from; empty: anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
