using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.HandingIn;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>The HTTP form of what became of a file.</summary>
internal static class HandInAnswers
{
    /// <summary>The version that a caller saw; null where they name none. "*" names none: whoever replaces must have looked.</summary>
    public static string? Seen(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        var strong = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
        return strong is "" or "*" ? null : strong.Trim('"');
    }

    public static IResult From(HandInReceipt receipt)
    {
        var status = StatusOf(receipt.State);
        if (!receipt.IsDone)
        {
            return Answers.Problem(status, receipt.Message);
        }

        var tag = receipt.Version is null ? null : $"\"{receipt.Version}\"";
        return new TaggedResult(tag, Answers.Json(receipt, status));
    }

    private static int StatusOf(HandInState state) =>
        state switch
        {
            HandInState.Stored => StatusCodes.Status201Created,
            HandInState.Replaced or HandInState.TakenBack => StatusCodes.Status200OK,
            HandInState.Exists or HandInState.Changed or HandInState.VersionNeeded => StatusOfVersions(state),
            HandInState.NotThere => StatusCodes.Status404NotFound,
            HandInState.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };

    private static int StatusOfVersions(HandInState state) =>
        state switch
        {
            HandInState.Exists => StatusCodes.Status409Conflict,
            HandInState.Changed => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status428PreconditionRequired,
        };
}
