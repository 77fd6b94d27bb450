using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Tests.Characters;

public sealed class FourReadingsTests
{
    [Theory]
    [InlineData(0.99, 0.5, true)]
    [InlineData(0.975, 0.8, true)]
    [InlineData(0.9, 0.9, false)]
    [InlineData(0.999, 0.4, false)]
    public void AreSureOf_BothReadersAgreeOverTheRule_WeighsTheirDoubtTogether(double numbers, double lines, bool expected)
    {
        var over = Reading("53.75", numbers);
        var readings = new FourReadings(over, Reading("53.75", lines), Reading("53.7", 1), Reading("53.7", 1));

        var isSure = readings.AreSureOf(readings.Chosen);

        Assert.Equal("53.75", FourReadings.Text(readings.Chosen));
        Assert.Equal(expected, isSure);
        Assert.True(readings.ReadOnRule(readings.Chosen));
    }

    [Fact]
    public void AreSureOf_ThreeAgreeAndOneSawADigitBehind_IsNot()
    {
        var readings = new FourReadings(Reading("73.61", 1), Reading("73.6", 1), Reading("73.6", 1), Reading("73.6", 1));

        Assert.Equal("73.6", FourReadings.Text(readings.Chosen));
        Assert.False(readings.AreSureOf(readings.Chosen));
        Assert.Equal("73.61", readings.OtherThan(readings.Chosen));
    }

    /// <param name="certainty">Of the last character; the others are certain.</param>
    private static List<PlacedCharacter> Reading(string text, double certainty) =>
        [.. text.Select((c, i) => new PlacedCharacter(c, i == text.Length - 1 ? certainty : 1, 1, i))];
}
