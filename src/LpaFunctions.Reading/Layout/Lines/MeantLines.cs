namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>The lines of a cell as their hand marks mean them.</summary>
internal static class MeantLines
{
    /// <summary>The lines as their hand marks mean them; null where none has any.</summary>
    public static IReadOnlyList<string>? AsMeant(IReadOnlyList<LineText> lines) =>
        lines.Any(line => line.HasHandMarks) ? BrokenNumbers.Join([.. lines.SelectMany(line => line.JoinedAsMeant)]) : null;
}
