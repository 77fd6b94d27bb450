using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>What an LGO says of its result. The ETag is what a change sends as If-Match.</summary>
public sealed class CommentFunction(LgoComments comments)
{
    [Function("Comment")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/comments/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place =>
                comments.Knows(place.Year, place.Lgo)
                    ? CommentAnswers.From(await comments.FindAsync(place.Year, place.Lgo, cancellationToken))
                    : null
        );
}
