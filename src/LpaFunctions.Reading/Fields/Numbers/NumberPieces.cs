using System.Buffers;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>Numbers that a narrow column breaks over lines.</summary>
internal static class NumberPieces
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙.,% ");

    /// <summary>Whether the line above or below holds nothing but another piece of the number: "๘๔." over "๑๗" over "%" in a narrow column.</summary>
    public static bool IsPiece(TextBlock block, int at)
    {
        var (start, end) = (block.LineStart(at), block.LineEnd(at));
        var above = start > 1 ? block.Text[block.LineStart(start - 1)..(start - 1)] : "";
        var below = end < block.Text.Length ? block.Text[(end + 1)..block.LineEnd(end + 1)] : "";
        var isEndOfAbove = Is(above) && above.Trim()[^1] is '.' or ',';
        var goesOnBelow = below.Trim() is ['.' or ',', ..] && Is(below);
        return isEndOfAbove || goesOnBelow || below.Trim() is "%";
    }

    /// <summary>Whether a line is nothing but a number or a part of one.</summary>
    public static bool Is(string line) => line.AsSpan().Trim() is { Length: > 0 and < 12 } text && text.IndexOfAnyExcept(OfNumbers) < 0;
}
