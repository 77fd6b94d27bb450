using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>The HTTP form of a comment; without one the text is empty.</summary>
internal static class CommentAnswers
{
    /// <summary>The version that a caller saw; "" where they name none, which is right only for the first comment.</summary>
    public static string Seen(HttpRequest request) => request.Headers.IfMatch.ToString().Trim().Trim('"');

    public static IResult From(LgoComment? kept) =>
        kept is { } comment ? new TaggedResult($"\"{comment.Version}\"", Answers.Json(comment)) : Answers.Json(new CommentBody(""));
}
