namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>What became of a file that somebody handed in, or took back.</summary>
/// <param name="File">Below the indicator's folder.</param>
/// <param name="Message">In Thai, for the officer: what happened, and what to do where it did not.</param>
public sealed record HandInReceipt(string File, HandInState State, string Message)
{
    /// <summary>The version that lies there now; null where there is none.</summary>
    public string? Version { get; init; }

    public bool IsDone => State is HandInState.Stored or HandInState.Replaced or HandInState.TakenBack;
}

public enum HandInState
{
    Stored,
    Replaced,
    TakenBack,

    /// <summary>Name or place is wrong, or the file's content is of another kind than its name says.</summary>
    Refused,

    /// <summary>A file of that name is there: it is replaced only on the version that was seen.</summary>
    Exists,

    /// <summary>The version that was seen is no longer there.</summary>
    Changed,

    /// <summary>Nobody said which version was seen.</summary>
    VersionNeeded,
    NotThere,
    TooLarge,
}
