using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>One indicator over the LGOs of a province.</summary>
/// <param name="Lgos">Those to whose type it applies, by code.</param>
public sealed record IndicatorOverLgos(Indicator Indicator, string ProvinceName, IReadOnlyList<IndicatorOfLgo> Lgos);

/// <summary>One indicator of one LGO.</summary>
public sealed record IndicatorOfLgo(Lgo Lgo, IndicatorStage Stage);
