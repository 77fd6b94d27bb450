using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Decisions;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>The HTTP form of what became of decisions.</summary>
public static class DecisionAnswers
{
    /// <summary>200 where all were accepted, 207 where some were not; each answer says for itself.</summary>
    public static IResult Answer(IReadOnlyList<DecisionAnswer> answers)
    {
        var allAccepted = answers.All(a => a.Status == DecisionStatus.Accepted);
        return Answers.Json(answers, allAccepted ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    public static IResult Answer(DecisionAnswer answer) =>
        new TaggedResult(
            answer.Version,
            Answers.Json(
                answer,
                answer.Status switch
                {
                    DecisionStatus.Accepted => StatusCodes.Status200OK,
                    DecisionStatus.Unknown => StatusCodes.Status404NotFound,
                    DecisionStatus.VersionNeeded => StatusCodes.Status428PreconditionRequired,
                    DecisionStatus.Changed => StatusCodes.Status412PreconditionFailed,
                    _ => StatusCodes.Status400BadRequest,
                }
            )
        );
}
