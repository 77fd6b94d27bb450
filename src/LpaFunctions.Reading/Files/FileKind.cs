namespace LpaFunctions.Reading.Files;

/// <summary>What a handed-in file is, by its bytes and not by its name.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Zip,
    Word,
    Excel,

    /// <summary>A .doc or .xls of before 2007, or a newer one with a password: both are the same container.</summary>
    OldOffice,
    Other,
}
