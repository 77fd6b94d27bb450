using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>Writes what an LGO says of its result: {"text": "..."}. If-Match names the comment that was seen; without it there must be none yet.</summary>
public sealed class PutCommentFunction(LgoComments comments)
{
    [Function("PutComment")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/comments/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place => comments.Knows(place.Year, place.Lgo) ? await PutAsync(request, place, cancellationToken) : null
        );

    private async Task<IResult> PutAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var body = await RequestPlace.BodyAsync<CommentBody>(request, cancellationToken);
        var draft = new LgoComment(place.Lgo, body.Text, Caller.Behind(request).Name, default);
        try
        {
            return CommentAnswers.From(await comments.WriteAsync(place.Year, draft, CommentAnswers.Seen(request), cancellationToken));
        }
        catch (ConflictException)
        {
            return Answers.Problem(
                StatusCodes.Status412PreconditionFailed,
                "มีความเห็นฉบับอื่นอยู่แล้ว อ่านฉบับล่าสุดด้วย GET แล้วส่งใหม่พร้อม If-Match"
            );
        }
    }
}
