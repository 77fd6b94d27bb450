namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>A bar of a chart.</summary>
/// <param name="Value">In the unit of the chart's scale.</param>
/// <param name="Shown">What stands behind the bar: the value as a cell of the bundle has it.</param>
internal readonly record struct PageBar(string Label, decimal Value, string Shown);
