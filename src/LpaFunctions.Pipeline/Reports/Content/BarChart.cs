namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>Horizontal bars with their numbers written beside them, so that it reads in black and white and aloud.</summary>
public sealed record BarChart
{
    public required string Caption { get; init; }
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>The value of a full bar: 100 for percentages.</summary>
    public required decimal Full { get; init; }

    /// <summary>A line across all bars; null for none.</summary>
    public decimal? Mark { get; init; }
    public string? MarkLabel { get; init; }

    /// <summary>What the second bar of each pair is, where there is one.</summary>
    public string? FirstLabel { get; init; }
    public string? SecondLabel { get; init; }

    /// <summary>How long the bar of a value is, 0 to 1; 0 where there is no value.</summary>
    public decimal Share(decimal? value) => value is { } v && Full > 0m ? Math.Clamp(v / Full, 0m, 1m) : 0m;
}

/// <param name="Value">0 to the chart's full value; null where there is none.</param>
/// <param name="Shown">The number as it is written.</param>
/// <param name="Second">To be compared with; null for none.</param>
public sealed record Bar(string Label, decimal? Value, string Shown, decimal? Second = null, string? SecondShown = null);
