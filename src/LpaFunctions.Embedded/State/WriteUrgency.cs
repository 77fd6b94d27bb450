namespace LpaFunctions.Embedded.State;

/// <summary>When a piece of the state file's writing is done.</summary>
internal enum WriteUrgency
{
    /// <summary>Within some hundredths of a second, in the transaction of whatever is written next.</summary>
    WithTheNext,
    AtOnce,

    /// <summary>At once, and only when the disk has it.</summary>
    OnDisk,
}
