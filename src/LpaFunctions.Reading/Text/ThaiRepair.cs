namespace LpaFunctions.Reading.Text;

/// <summary>The repair rules 1 to 9 for Thai text of PDFs. Pure; text that is already right comes back unchanged.</summary>
public static class ThaiRepair
{
    /// <summary>Looks over a whole document for defects that only the document as a whole shows (rule 6).</summary>
    public static RepairProfile Survey(IEnumerable<string> lines) => new(false);

    /// <param name="counts">Each rule that changed something is counted under its name; null counts nothing.</param>
    public static string Repair(string text, RepairProfile profile, IDictionary<string, int>? counts) => text;
}

/// <param name="SaraAaIsSaraAm">The document's font claims that every า is ำ (Word 2013 fonts).</param>
public sealed record RepairProfile(bool SaraAaIsSaraAm);
