using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing.Cells;

/// <summary>The words that published tables use for states; the same as in every JSON of the project.</summary>
internal static class Names
{
    public const string NoData = "no-data";

    public static string Code(DomainId domain) => domain == DomainId.Hpa ? "hpa" : $"d{(int)domain}";

    public static string Code(IndicatorState state) =>
        state switch
        {
            IndicatorState.Awarded => "awarded",
            IndicatorState.Withheld => "withheld",
            IndicatorState.Cut => "cut",
            IndicatorState.NoData => NoData,
            IndicatorState.Pilot => "pilot",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Code(ResultOrigin origin) => origin == ResultOrigin.Imported ? "imported" : "computed";

    public static string Code(ResultStanding standing) => standing == ResultStanding.Confirmed ? "confirmed" : "provisional";

    public static string Code(IndicatorPhase phase) =>
        phase switch
        {
            IndicatorPhase.Pilot => "pilot",
            IndicatorPhase.Optional => "optional",
            _ => "core",
        };
}
