namespace LpaFunctions.Pipeline.Assessing;

/// <summary>Why an indicator lies before an assessor, in the order in which they are looked at.</summary>
public enum TaskKind
{
    /// <summary>There is evidence, and a person has to give the mark.</summary>
    Withheld,

    /// <summary>Evidence or rules became others after it was decided.</summary>
    Changed,

    /// <summary>A mark was computed from a value that was read less than surely, or with something to look at.</summary>
    Unsure,

    NoData,

    /// <summary>A mark was computed from values that were all read surely; nobody has confirmed it.</summary>
    Ready,

    /// <summary>Sent back: the LGO has to act.</summary>
    Waiting,

    /// <summary>Decided, or nothing to decide.</summary>
    Settled,
}
