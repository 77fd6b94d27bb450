using System.Text;
using System.Text.Json;
using LpaFunctions.App.Functions.Decisions;
using LpaFunctions.App.Functions.Statements;
using LpaFunctions.App.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.App.Tests.Http;

public sealed class RequestPlaceTests
{
    [Theory]
    [InlineData("""{ "kind": "fly" }""", "kind ใช้ได้: confirm, override, send-back, cut, reopen")]
    [InlineData("""{ "kind": "override", "marks": "ห้า" }""", "ค่าที่ $.marks")]
    [InlineData("""{ "by": "ทีม", "kind": "confirm" }""", "ไม่มีค่าชื่อ by")]
    [InlineData("{}", "ขาด 'kind'")]
    [InlineData("not json", "เนื้อหาต้องเป็น JSON")]
    [InlineData("", "เนื้อหาต้องเป็น JSON")]
    public async Task AnswerAsync_BodyThatCannotBeRead_SaysWhereInThaiWithoutOurTypes(string body, string expected)
    {
        var (status, text) = await AnswerAsync<SingleDecision>("2568", body);

        Assert.Equal(StatusCodes.Status400BadRequest, status);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("LpaFunctions.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "ขาด 'text'")]
    [InlineData("""{ "text": null }""", "ค่าที่ $.text")]
    public async Task AnswerAsync_CommentWithoutText_SaysSo(string body, string expected)
    {
        var (status, text) = await AnswerAsync<CommentBody>("2568", body);

        Assert.Equal(StatusCodes.Status400BadRequest, status);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerAsync_AddressWithACommonEraYear_SaysTheForm() =>
        Assert.Contains("พ.ศ.", (await AnswerAsync<SingleDecision>("2025", "{}")).Detail, StringComparison.Ordinal);

    private static async Task<(int Status, string Detail)> AnswerAsync<T>(string year, string body)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = answer;
        var result = await RequestPlace.AnswerAsync(
            context.Request,
            year,
            "3400102",
            "1.1",
            async _ => Answers.Json(await RequestPlace.BodyAsync<T>(context.Request, TestContext.Current.CancellationToken))
        );
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, JsonDocument.Parse(answer.ToArray()).RootElement.GetProperty("detail").GetString()!);
    }
}
