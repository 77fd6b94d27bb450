using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>What a status means here and what to do, in English, for whoever does not read the Thai of a refusal.</summary>
public static class EnglishProblem
{
    public static string For(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "The address or the body is not as expected; detail says in Thai what to mend.",
            StatusCodes.Status401Unauthorized => "Nobody is signed in: open your invitation, or send a program's key in x-functions-key.",
            StatusCodes.Status403Forbidden =>
                "You are known and have no right here, or the page that you sent from is out of date: open it again.",
            StatusCodes.Status404NotFound => "There is no such thing; check the address.",
            StatusCodes.Status405MethodNotAllowed => "This method is not answered here; the header Allow names those that are.",
            StatusCodes.Status409Conflict => "This cannot be done as things stand; detail says in Thai why.",
            StatusCodes.Status412PreconditionFailed => "Somebody else changed it meanwhile: load it again and decide again.",
            StatusCodes.Status413PayloadTooLarge => "What was sent is too large; detail says in Thai how large it may be.",
            StatusCodes.Status415UnsupportedMediaType => "What was sent is of another kind than is taken here.",
            StatusCodes.Status416RangeNotSatisfiable => "The range lies outside of the file.",
            StatusCodes.Status422UnprocessableEntity => "The file was read and cannot be used as it stands; every fault is named.",
            StatusCodes.Status428PreconditionRequired => "Send If-Match with the ETag that you saw last.",
            StatusCodes.Status429TooManyRequests => "Refused too often; wait a minute.",
            StatusCodes.Status503ServiceUnavailable => "Something that this needs is away or busy: come back after Retry-After.",
            >= StatusCodes.Status500InternalServerError => "The system failed; try again, and have the operator look at the log.",
            _ => "Refused; detail says in Thai why and what to do.",
        };
}
