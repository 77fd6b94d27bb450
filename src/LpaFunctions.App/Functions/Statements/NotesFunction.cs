using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>Explanations, objections and answers of one LGO, indicator by indicator.</summary>
public sealed class NotesFunction(IndicatorNotes notes)
{
    [Function("Notes")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notes/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place => Answers.Json(await notes.ListAsync(place.Year, place.Lgo, indicator: null, cancellationToken))
        );
}
