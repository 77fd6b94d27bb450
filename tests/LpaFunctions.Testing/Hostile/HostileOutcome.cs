namespace LpaFunctions.Testing.Hostile;

/// <summary>What became of an input.</summary>
public enum HostileOutcome
{
    Taken,

    /// <summary>With a reason for whoever handed it in.</summary>
    Refused,

    /// <summary>An answer of 500, a poison record, an exit code that no command has.</summary>
    Fault,

    /// <summary>No answer for longer than the limits allow.</summary>
    Hang,

    /// <summary>The process that read it ended.</summary>
    Crash,
}
