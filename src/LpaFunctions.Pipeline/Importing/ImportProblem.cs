using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Something in an imported file, said in Thai with file, sheet and cell.</summary>
/// <param name="IsError">True where the file cannot be imported as it is.</param>
/// <param name="IsCut">True where it only says that indicators were cut, which many cells of a table do.</param>
public sealed record ImportProblem(string Place, string Message, bool IsError, bool IsCut = false)
{
    public override string ToString() => $"{Place}: {Message}";

    /// <summary>"ผล.xlsx แผ่น LPA เซลล์ J17".</summary>
    public static string At(ImportSheet sheet, int row, int? column = null) =>
        column is { } c ? $"{sheet.FileName} แผ่น {sheet.Name} เซลล์ {Letters(c)}{row}" : $"{sheet.FileName} แผ่น {sheet.Name} แถว {row}";

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
