using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.Pipeline.Tests.Queues;

public sealed class MessageTests
{
    [Fact]
    public void ScoreRequest_Written_IsSmallVersionedAndReadBack()
    {
        var request = new ScoreRequest(new AssessmentYear(2568), LgoCode.Parse("3400102", null), DomainId.Hpa);
        Assert.Equal("""{"year":2568,"lgo":"3400102","domain":"hpa","v":1}""", request.Write());
        Assert.Equal(request, ScoreRequest.Parse(request.Write()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"v":2,"year":2568,"lgo":"3400102","domain":"d1"}""")]
    [InlineData("""{"v":1,"year":2568,"lgo":"3400102"}""")]
    [InlineData("""{"v":1,"year":2025,"lgo":"3400102","domain":"d1"}""")]
    [InlineData("""{"v":1,"year":2568,"lgo":"x","domain":"d1"}""")]
    public void ScoreRequest_AnythingElse_IsAFormatError(string message) =>
        Assert.Throws<FormatException>(() => ScoreRequest.Parse(message));

    [Fact]
    public void EvidenceDeleted_EventGridEvent_NamesThePath() =>
        Assert.Equal(
            "2568/3400102/1.1/แผน.pdf",
            EvidenceDeleted
                .Parse(
                    """{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/evidence/blobs/2568/3400102/1.1/แผน.pdf","data":{"api":"DeleteBlob"}}"""
                )
                .Path
        );

    [Fact]
    public void EvidenceDeleted_OwnMessage_IsReadBack() =>
        Assert.Equal("2568/3400102/1.1/แผน.pdf", EvidenceDeleted.Parse(new EvidenceDeleted("2568/3400102/1.1/แผน.pdf").Write()).Path);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"subject":"/something/else"}""")]
    [InlineData("""{"v":1,"path":5}""")]
    [InlineData("""{"subject":["/blobs/2568/3400102/1.1/plan.pdf"]}""")]
    public void EvidenceDeleted_AnythingElse_IsAFormatError(string message) =>
        Assert.Throws<FormatException>(() => EvidenceDeleted.Parse(message));
}
