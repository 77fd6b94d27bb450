using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.App.Functions.Assessing;

/// <summary>The body of several decisions on one LGO, each with its own ifMatch. Who decides is not for the body to say.</summary>
public sealed record DecisionsBody(IReadOnlyList<DecisionRequest> Decisions);
