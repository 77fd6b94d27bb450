namespace LpaFunctions.Reading.Text;

/// <summary>What <see cref="ThaiRepair.Survey"/> found out about a document as a whole.</summary>
/// <param name="SaraAaIsSaraAm">The document's font claims that every า is ำ (Word 2013 fonts).</param>
public sealed record RepairProfile(bool SaraAaIsSaraAm)
{
    /// <summary>A document without defects of that sort.</summary>
    public static RepairProfile None { get; } = new(false);
}
