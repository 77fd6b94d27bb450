namespace LpaFunctions.Reading.Files;

/// <summary>Why a file holds nothing that can be read.</summary>
public enum FileFault
{
    /// <summary>A kind of file that is never read, or cannot be on this machine.</summary>
    Unsupported,
    Damaged,
    Encrypted,
    TooLarge,
    TooSlow,
}
