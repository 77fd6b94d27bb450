namespace LpaFunctions.Testing.Hostile;

/// <summary>What a stranger can hand in, and with it the door that it goes through.</summary>
public enum HostileKind
{
    Pdf,
    Png,
    Jpeg,
    Zip,
    Word,
    Excel,

    /// <summary>A PDF through an upload link.</summary>
    Upload,
    ProvinceWorkbook,
    ProvinceCsv,
    RuleBookWorkbook,

    /// <summary>The body of a door that takes JSON.</summary>
    Json,
}
