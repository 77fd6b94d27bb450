using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>One table of a file over what was imported before.</summary>
/// <param name="Before">As it was loaded; written over only where it is still so.</param>
/// <param name="After">What would be kept.</param>
internal sealed record TableChange(Stored<ImportedTable> Before, ImportedTable After, IReadOnlyList<string> Notices)
{
    public static TableChange Over(Stored<ImportedTable> before, ImportedTable table) =>
        new(before, KeptMarks.Over(before.Value, table), [.. KeptMarks.Notices(before.Value, table)]);
}
