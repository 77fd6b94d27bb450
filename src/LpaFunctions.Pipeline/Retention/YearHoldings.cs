using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Retention;

/// <summary>What is held of a year and would be deleted.</summary>
public sealed record YearHoldings
{
    public int Lgos { get; init; }
    public int Files { get; init; }
    public long Bytes { get; init; }
    public int Records { get; init; }

    /// <summary>Files of reports and letters.</summary>
    public int Reports { get; init; }

    /// <summary>Provinces with evidence or results whose last announcement is not published: their results would be lost.</summary>
    public IReadOnlyList<ProvinceCode> Unpublished { get; init; } = [];

    public bool IsEmpty => Files + Records + Reports == 0;
}
