using System.Text.Json;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Reference;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App.Tests.Http;

public sealed class GuardedAnswerTests
{
    public static TheoryData<Exception> ThatPass() =>
        [
            new SqliteException("locked", 5),
            new IOException("disk full"),
            new HttpRequestException("away"),
            new TimeoutException(),
            new TaskCanceledException(),
        ];

    [Theory]
    [MemberData(nameof(ThatPass))]
    public async Task RunAsync_ErrorThatPasses_Is503WithRetryAfter(Exception error)
    {
        var (response, detail) = await AnswerAsync(error);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, response.StatusCode);
        Assert.Equal("10", response.Headers.RetryAfter);
        Assert.Contains("โปรดรอ", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ReferenceDataBroken_SaysWhichFile() =>
        Assert.Equal("2568.json บรรทัด 3", (await AnswerAsync(new ReferenceDataException("2568.json บรรทัด 3"))).Detail);

    [Fact]
    public async Task RunAsync_FaultOfTheProgram_Is500InThaiWithoutItsText()
    {
        var (response, detail) = await AnswerAsync(new InvalidOperationException("secret path"));

        Assert.Equal(StatusCodes.Status500InternalServerError, response.StatusCode);
        Assert.Equal(GuardedAnswer.Broken, detail);
    }

    [Fact]
    public async Task RunAsync_BodyTooLarge_KeepsTheServersStatus() =>
        Assert.Equal(
            StatusCodes.Status413PayloadTooLarge,
            (await AnswerAsync(new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge))).Response.StatusCode
        );

    [Fact]
    public async Task RunAsync_CallerWentAway_LeavesTheErrorToTheHost()
    {
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            GuardedAnswer.RunAsync(context.Request, () => throw new OperationCanceledException())
        );
    }

    private static async Task<(HttpResponse Response, string Detail)> AnswerAsync(Exception error)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await (await GuardedAnswer.RunAsync(context.Request, () => Task.FromException<IResult>(error))).ExecuteAsync(context);
        Assert.StartsWith(ProblemAnswer.MediaType, context.Response.ContentType, StringComparison.Ordinal);
        return (context.Response, JsonDocument.Parse(body.ToArray()).RootElement.GetProperty("detail").GetString()!);
    }
}
