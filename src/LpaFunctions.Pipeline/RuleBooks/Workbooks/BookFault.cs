namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>What is wrong with a row of a rule-book workbook, in Thai.</summary>
/// <param name="Row">1-based row of the file; 0 where the whole sheet is meant.</param>
public sealed record BookFault(string Sheet, int Row, string Message)
{
    public override string ToString() => Row == 0 ? $"แผ่น {Sheet}: {Message}" : $"แผ่น {Sheet} แถว {Row}: {Message}";
}
