using LpaFunctions.Pipeline.Evidence.Names;

namespace LpaFunctions.Pipeline.Tests.Evidence.Names;

public sealed class ThaiFileNamesTests
{
    [Theory]
    [InlineData("ก\u0E48\u0E38ง", "ก\u0E38\u0E48ง")]
    [InlineData("ก\u0E38\u0E48ง", "ก\u0E38\u0E48ง")]
    [InlineData("ผู้สูงอายุ.pdf", "ผู้สูงอายุ.pdf")]
    [InlineData("ก\u0E49\u0E39\u0E3A", "ก\u0E3A\u0E39\u0E49")]
    [InlineData("กี่", "กี่")]
    [InlineData("", "")]
    public void Normalise_Marks_StandInCanonicalOrder(string name, string expected) =>
        Assert.Equal(expected, ThaiFileNames.Normalise(name));
}
