namespace LpaFunctions.Reading.Processes;

/// <summary>Why a reader process gave no answer. Each is the file's own fault: another try ends the same way.</summary>
public enum ReaderFault
{
    /// <summary>It wanted more memory than a reader may have.</summary>
    TooMuchMemory,

    /// <summary>It worked longer than a reader may, without getting on.</summary>
    TooSlow,

    /// <summary>It ended in the middle of the file, twice.</summary>
    Died,
}
