using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields;

/// <summary>Puts the box of a number where its digits are: the layout told it by the share of its line, and letters differ in width.</summary>
internal static class NumberPlaces
{
    // Of the line's height: how far that share may be beside the digits.
    private const double Reach = 3;

    public static FieldReading Settle(Document document, FieldReading reading)
    {
        if (reading is not { State: FieldState.Read, Value: NumberValue { Number: var value }, Box: { } box, Page: { } number })
        {
            return reading;
        }

        var page = document.Pages.FirstOrDefault(page => page.Number == number);
        var near = PageNumber.In(page?.Glyphs ?? []).Where(found => IsNear(found.Box, box) && Value(found.Text) == value).ToList();
        return near is [var only] ? reading with { Box = box with { Left = only.Box.Left, Right = only.Box.Right } } : reading;
    }

    private static bool IsNear(TextBox found, TextBox box)
    {
        var (middle, height) = ((found.Top + found.Bottom) / 2, box.Bottom - box.Top);
        var isLevel = middle > box.Top && middle < box.Bottom;
        return isLevel && found.Left < box.Right + (Reach * height) && found.Right > box.Left - (Reach * height);
    }

    private static decimal? Value(string text)
    {
        var digits = string.Concat(
            text.Where(c => c != ',').Select(c => ThaiNumbers.IsDigit(c) ? (char)('0' + ThaiNumbers.DigitValue(c)) : c)
        );
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
