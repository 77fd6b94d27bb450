namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Numbers as a column holds them, before their text is repaired.</summary>
internal static class NumberInk
{
    /// <summary>True for digits with what stands in and around a number, or for a dash alone; letters of any script make it text.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9' or >= '๐' and <= '๙')
            {
                digits++;
            }
            else if (c is not (',' or '.' or '%' or '-' or '–' or '+' or '(' or ')' or '/' or ' ' or '*' or '='))
            {
                return false;
            }
        }

        return digits > 0 || text is "-" or "–";
    }
}
