namespace LpaFunctions.Testing.Hostile;

/// <param name="Reason">Of a refusal or a fault, in one word or a number.</param>
public sealed record HostileResult(HostileInput Input, HostileOutcome Outcome, string Reason)
{
    /// <summary>An innocent one that was not taken.</summary>
    public bool IsInnocentRefused => Input.Expected == HostileExpectation.Taken && Outcome != HostileOutcome.Taken;

    /// <summary>One that a limit did not hold.</summary>
    public bool IsOverALimit => Input.Expected == HostileExpectation.Refused && Outcome != HostileOutcome.Refused;

    /// <summary>Nothing of what has to come of it.</summary>
    public bool IsBad => IsInnocentRefused || IsOverALimit || Outcome > HostileOutcome.Refused;

    /// <summary>For who watches, and to make the input again.</summary>
    public string Line() => $"input {Input.Number}, {Input.Kind} of {Input.Source}, {Input.Expected}: {Outcome} {Reason}";
}
