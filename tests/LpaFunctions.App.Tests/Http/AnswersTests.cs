using System.Text.Json;
using LpaFunctions.App.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App.Tests.Http;

public sealed class AnswersTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(418)]
    [InlineData(428)]
    [InlineData(500)]
    [InlineData(503)]
    public void Problem_OfEveryStatus_SaysItInEnglishToo(int status)
    {
        var problem = ProblemAnswer.ForStatus(status, "ผิด");

        Assert.Matches("^[A-Z][ -~]+[.]$", problem.English);
    }

    [Fact]
    public async Task Problem_Answered_IsProblemJsonWithAThaiDetail()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;

        await Answers.NotFound("ไม่พบ อปท. นี้ โปรดตรวจรหัส").ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status404NotFound, context.Response.StatusCode);
        Assert.StartsWith("application/problem+json", context.Response.ContentType, StringComparison.Ordinal);
        var problem = JsonDocument.Parse(body.ToArray()).RootElement;
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.Equal("Not Found", problem.GetProperty("title").GetString());
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Equal("ไม่พบ อปท. นี้ โปรดตรวจรหัส", problem.GetProperty("detail").GetString());
        Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("message").GetString());
        Assert.Equal("There is no such thing; check the address.", problem.GetProperty("english").GetString());
    }
}
