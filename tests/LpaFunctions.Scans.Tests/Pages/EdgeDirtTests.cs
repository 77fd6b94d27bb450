using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.Lines;
using LpaFunctions.Scans.Pages;

namespace LpaFunctions.Scans.Tests.Pages;

public sealed class EdgeDirtTests
{
    [Theory]
    [InlineData("ร", 10, 0.4, false)]
    [InlineData("ก.", 10, 0.95, true)]
    [InlineData("๔", 10, 0.4, true)]
    [InlineData("ร", 500, 0.4, true)]
    [InlineData("ร", 1200, 0.4, false)]
    public void TakeOff_LettersNobodyIsSureOf_GoWhereNoLineReaches(string text, int left, double certainty, bool expected)
    {
        var line = Piece("จังหวัด", 200, 900, 1);
        var piece = Piece(text, left, left + 20, certainty);

        var kept = EdgeDirt.TakeOff([line, piece]);

        Assert.Contains(line, kept);
        Assert.Equal(expected, kept.Contains(piece));
    }

    private static ReadPiece Piece(string text, int left, int right, double certainty) =>
        new(
            new LinePiece
            {
                Left = left,
                Right = right,
                LetterHeight = 25,
            },
            [.. text.Select((c, i) => new PlacedCharacter(c, certainty, certainty, left + i))]
        );
}
