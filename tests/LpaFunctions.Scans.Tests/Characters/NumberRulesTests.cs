using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Tests.Characters;

public sealed class NumberRulesTests
{
    [Theory]
    [InlineData("๘๗.๒๒", "๘๗,๒๒", "๘๗.๒๒")]
    [InlineData("1.250.00", "1,250.00", "1,250.00")]
    [InlineData("1.250", "1,250", null)]
    [InlineData("87.22", "87,23", null)]
    public void OnlyNumber_ReadingsThatDifferInASign_TakesTheOneThatIsANumber(string one, string other, string? expected) =>
        Assert.Equal(expected, NumberGrammar.OnlyNumber(one, other));

    [Theory]
    [InlineData('-', 0.95, 0.95)]
    [InlineData('-', 0.8, 0.5)]
    [InlineData('.', 0.99, 0.5)]
    public void TrustOf_LoneStroke_IsThatOfACertainDashAlone(char stroke, double certainty, double expected) =>
        Assert.Equal(expected, TwoReaders.TrustOf(new PlacedCharacter(stroke, certainty, certainty, 0)));

    [Fact]
    public void Decode_NetworkThatWaversBetweenZeros_IsCertainOfAZeroInANumber()
    {
        const string Alphabet = "๐09";
        // Class by class over five places: none, ๐, 0, 9.
        float[] answer = [0, 1, 0.1f, 1, 0, 0, 0, 0.4f, 0, 0, 0, 0, 0.5f, 0, 0, 1, 0, 0, 0, 1];

        var read = CtcText.Decode(answer, 5, Alphabet, Calibration.None, 1, 0);
        var placed = read.ConvertAll(character => PlacedCharacter.From(character, character.X));
        var number = NumberSigns.WithOneKindOfZero(placed);

        Assert.Equal(0.5, read[1].Certainty, 3);
        Assert.Equal("909", string.Concat(number.Select(character => character.Character)));
        Assert.Equal(0.9, number[1].Certainty, 3);
        Assert.Equal(0.9, number[1].Probability, 3);
    }
}
