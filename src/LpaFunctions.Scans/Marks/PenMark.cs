namespace LpaFunctions.Scans.Marks;

/// <summary>What coloured ink there is where a form has an empty box.</summary>
internal enum PenMark
{
    None,
    Tick,

    /// <summary>A stamp or a line that runs over the box: nobody knows whether it is ticked.</summary>
    Across,
}
