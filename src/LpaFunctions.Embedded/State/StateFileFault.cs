namespace LpaFunctions.Embedded.State;

/// <summary>Why a state file is not worked on.</summary>
public enum StateFileFault
{
    /// <summary>The folder had one, or holds what only one can have led to, and it is gone.</summary>
    Removed,

    /// <summary>It was taken while a host worked on it, and the log that belongs to it stayed behind.</summary>
    WithoutLog,

    /// <summary>Cut, or its bytes are no database.</summary>
    Damaged,

    /// <summary>The database of another program.</summary>
    Foreign,

    /// <summary>The state file of another data folder.</summary>
    OfAnotherFolder,

    /// <summary>A newer program wrote it.</summary>
    Newer,
}
