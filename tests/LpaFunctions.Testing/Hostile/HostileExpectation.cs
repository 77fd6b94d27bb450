namespace LpaFunctions.Testing.Hostile;

/// <summary>What has to come of an input.</summary>
public enum HostileExpectation
{
    /// <summary>It was changed by chance: taken or refused, but nothing else.</summary>
    Either,

    /// <summary>Innocent, or just within a limit.</summary>
    Taken,

    /// <summary>Just over a limit.</summary>
    Refused,
}
