namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>What kind of exception the work threw.</summary>
internal enum FailureKind : byte
{
    Other = 0,

    /// <summary>The heap is at its limit; the process is not used again.</summary>
    Memory = 1,

    /// <summary>A disk is full, a folder is away: worth another try.</summary>
    Disk = 2,

    /// <summary>The host could not answer what the work asked.</summary>
    Unanswered = 3,
}
