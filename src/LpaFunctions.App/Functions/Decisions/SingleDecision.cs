using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>The body of a decision on one indicator; the address names the indicator, the header If-Match the version.</summary>
public sealed record SingleDecision(DecisionKind Kind, decimal? Marks = null, string? Reason = null, string? Approver = null)
{
    /// <param name="by">Who decides: the caller behind the request, never what it says.</param>
    public DecisionList Request(IndicatorId indicator, string? ifMatch, string by) =>
        new(
            by,
            [
                new DecisionRequest
                {
                    Indicator = indicator,
                    Kind = Kind,
                    Marks = Marks,
                    Reason = Reason,
                    Approver = Approver,
                    IfMatch = ifMatch,
                },
            ]
        );
}
