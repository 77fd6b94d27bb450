namespace LpaFunctions.Scans.Ink;

/// <summary>A place where a stroke touches or crosses a rule: what is read there was partly ink of the rule.</summary>
/// <param name="Level">Of the rule.</param>
internal readonly record struct RuleScar(PixelBox Box, bool Level);
