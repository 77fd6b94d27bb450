using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LpaFunctions.App.Http;

/// <summary>The form of every refusal, of the functions and of the host: problem+json (RFC 9457).</summary>
/// <param name="Type">"about:blank": what the status says is all there is to the kind of problem.</param>
/// <param name="Title">The status in English.</param>
/// <param name="Detail">In Thai: what is wrong and what to do.</param>
/// <param name="Message">The same as <paramref name="Detail"/>, for callers that know only this member.</param>
public sealed record ProblemAnswer(string Type, string Title, int Status, string Detail, string Message)
{
    /// <summary>What the status means here and what to do, in English.</summary>
    public string English => EnglishProblem.For(Status);

    public const string MediaType = "application/problem+json";

    public static ProblemAnswer ForStatus(int status, string detail) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, detail);

    public IResult ToResult() => Results.Json(this, PipelineJson.Options, MediaType + "; charset=utf-8", Status);
}
