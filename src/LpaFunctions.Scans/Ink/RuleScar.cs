namespace LpaFunctions.Scans.Ink;

/// <summary>A place where a stroke touches or crosses a rule: what is read there was partly ink of the rule.</summary>
/// <param name="Level">Of the rule.</param>
/// <param name="Before">A stroke stands above the rule there, or left of an upright one.</param>
/// <param name="Behind">A stroke stands below it, or right of an upright one.</param>
internal readonly record struct RuleScar(PixelBox Box, bool Level, bool Before, bool Behind)
{
    /// <summary>Both, as one.</summary>
    public RuleScar With(RuleScar next) =>
        this with
        {
            Box = Box.With(next.Box),
            Before = Before || next.Before,
            Behind = Behind || next.Behind,
        };
}
