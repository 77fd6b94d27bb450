namespace LpaFunctions.Scans.CheckBoxes;

/// <summary>What coloured ink there is where a form has an empty box.</summary>
internal enum ColouredTick
{
    None,
    Tick,

    /// <summary>A stamp or a line that runs over the box: nobody knows whether it is ticked.</summary>
    Across,
}
