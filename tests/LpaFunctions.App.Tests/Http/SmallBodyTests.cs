using LpaFunctions.App.Functions.Decisions;
using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Decisions;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Tests.Http;

public sealed class SmallBodyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_OneByteTooMany_Is413(bool isLengthStated)
    {
        var request = Request(new byte[SmallBody.Small + 1], isLengthStated);

        var refused = await Assert.ThrowsAsync<BadHttpRequestException>(() => SmallBody.ReadAsync(request, SmallBody.Small, Stop));

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task ReadAsync_AsMuchAsAllowed_IsReadWhole()
    {
        using var body = await SmallBody.ReadAsync(Request(new byte[SmallBody.Small], false), SmallBody.Small, Stop);

        Assert.Equal(SmallBody.Small, body.Length);
        Assert.Equal(0, body.Position);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(0, false)]
    [InlineData(201, false)]
    public void Counted_Decisions_AreAsManyAsABookHasIndicators(int count, bool isTaken)
    {
        var one = new DecisionRequest { Indicator = IndicatorId.Parse("1.1", null), Kind = Core.Scoring.DecisionKind.Confirm };
        var body = new DecisionsBody([.. Enumerable.Repeat(one, count)]);

        Assert.Equal(isTaken, Record.Exception(body.Counted) is not FormatException);
    }

    private static HttpRequest Request(byte[] body, bool isLengthStated)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        request.ContentLength = isLengthStated ? body.Length : null;
        return request;
    }
}
