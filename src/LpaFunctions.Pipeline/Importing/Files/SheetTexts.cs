using System.Globalization;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>What the cells of all sheets of a workbook refer to.</summary>
internal sealed class SheetTexts(IReadOnlyList<string> shared, NumberFormats formats)
{
    public NumberFormats Formats => formats;

    /// <summary>Null where there is no such text.</summary>
    public string? Shared(string index) =>
        int.TryParse(index, NumberStyles.Integer, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < shared.Count
            ? shared[at]
            : null;
}
