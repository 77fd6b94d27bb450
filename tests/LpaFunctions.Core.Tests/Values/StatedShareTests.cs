using System.Globalization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Tests.Values;

public sealed class StatedShareTests
{
    [Theory]
    [InlineData(101, 120, "84.17", true)]
    [InlineData(101, 120, "84.2", true)]
    [InlineData(101, 120, "84.1", true)]
    [InlineData(101, 120, "84.16", true)]
    [InlineData(101, 120, "84.15", false)]
    [InlineData(101, 120, "84.18", false)]
    [InlineData(2, 3, "66.6", true)]
    [InlineData(2, 3, "67", true)]
    [InlineData(2, 3, "66", false)]
    [InlineData(250, 320, "78.13", true)]
    [InlineData(250, 320, "78.12", true)]
    [InlineData(250, 320, "78.125", true)]
    public void Agrees_RoundedOrCutOffToItsPlaces_Holds(int part, int whole, string stated, bool agrees)
    {
        var number = decimal.Parse(stated, CultureInfo.InvariantCulture);

        Assert.Equal(agrees, StatedShare.Agrees(part, whole, number));
    }
}
