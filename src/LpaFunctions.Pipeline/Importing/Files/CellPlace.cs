using System.Globalization;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Columns as letters: "B7" lies in column 1, counted from 0.</summary>
internal static class CellPlace
{
    // More than any program has ("XFD"); above it the number only has to stay above.
    private const int Beyond = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min(Beyond, (column * 26) + (letter - 'A' + 1));
        }

        return column - 1;
    }

    /// <summary>The row of "B7", counted from 1; null where there is none.</summary>
    public static int? Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart(Alphabet), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
