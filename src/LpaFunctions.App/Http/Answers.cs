using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>Answers of the HTTP functions: JSON in camelCase with Thai as it is; a problem carries a message in Thai.</summary>
public static class Answers
{
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, PipelineJson.Options, statusCode: status);

    public static IResult BadRequest(string message) => Problem(StatusCodes.Status400BadRequest, message);

    public static IResult NotFound(string message) => Problem(StatusCodes.Status404NotFound, message);

    public static IResult Problem(int status, string message) => ProblemAnswer.ForStatus(status, message).ToResult();
}
