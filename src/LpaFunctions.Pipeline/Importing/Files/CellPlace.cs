namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Columns as letters: "B7" lies in column 1, counted from 0.</summary>
internal static class CellPlace
{
    // More than any program has ("XFD"); above it the number only has to stay above.
    private const int Beyond = 1_000_000;

    public static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min(Beyond, (column * 26) + (letter - 'A' + 1));
        }

        return column - 1;
    }

    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
