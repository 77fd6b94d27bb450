namespace LpaFunctions.Scans.Characters;

/// <summary>Where a number stands in the characters of a line.</summary>
/// <param name="End">Behind the last character.</param>
internal readonly record struct NumberRun(int Start, int End)
{
    /// <summary>
    /// The numbers of a line: signs of numbers that follow each other, from the first digit to the last, with the letters that the first reader
    /// takes for digits ("๘๐.OO") or sees where a rule has cut one ("๒c").
    /// </summary>
    public static List<NumberRun> FindAll(IReadOnlyList<PlacedCharacter> text)
    {
        var runs = new List<NumberRun>();
        for (var i = 0; i < text.Count; )
        {
            if (!IsPart(text[i].Character))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Count && GoesOn(text, end))
            {
                end++;
            }

            var isCut = end < text.Count && text[end].Character != ' ' && !IsPart(text[end].Character);
            if (Digits(text, i, end) is { } run && (IsNumber(text, run) || !isCut))
            {
                runs.Add(Narrow(text, run));
            }

            i = end;
        }

        return runs;
    }

    /// <summary>No word begins with า: behind a digit it is a 1 with a hook.</summary>
    private static bool IsHookedOne(IReadOnlyList<PlacedCharacter> text, int at) =>
        text[at].Character == NumberSigns.HookedOne && NumberSigns.IsSign(text[at - 1].Character) && !IsLetter(text, at + 1);

    /// <summary>A letter with digits on both sides: a stroke of something else over the number.</summary>
    private static bool IsStray(IReadOnlyList<PlacedCharacter> text, int at) =>
        IsThaiLetter(text[at].Character) && IsDigit(text, at - 1) && IsDigit(text, at + 1);

    private static bool IsThaiLetter(char c) => c is >= 'ก' and <= '์';

    private static bool IsDigit(IReadOnlyList<PlacedCharacter> text, int at) => at < text.Count && NumberSigns.IsDigit(text[at].Character);

    private static bool IsLetter(IReadOnlyList<PlacedCharacter> text, int at) =>
        at < text.Count && char.IsLetter(text[at].Character) && text[at].Character != NumberSigns.HookedOne;

    private static bool GoesOn(IReadOnlyList<PlacedCharacter> text, int at) =>
        IsPart(text[at].Character) || IsHookedOne(text, at) || IsStray(text, at);

    private static bool IsPart(char c) => !IsNoPart(c) && (NumberSigns.IsSign(c) || NumberSigns.LooksLikeDigit(c));

    private static bool IsNoPart(char c) => c is ' ' or NumberSigns.HookedOne;

    /// <summary>From the first digit, or what looks like one, to the last; null where no digit stands.</summary>
    private static NumberRun? Digits(IReadOnlyList<PlacedCharacter> text, int start, int end)
    {
        var (first, last, digits, letters) = (-1, -1, 0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text[i].Character;
            var isLetter = NumberSigns.LooksLikeDigit(c);
            if (isLetter || NumberSigns.IsDigit(c))
            {
                first = first < 0 ? i : first;
                last = i;
            }

            digits += NumberSigns.IsDigit(c) ? 1 : 0;
            letters += isLetter ? 1 : 0;
        }

        return digits > 0 && digits >= letters ? new NumberRun(first, last + 1) : null;
    }

    private static bool IsNumber(IReadOnlyList<PlacedCharacter> text, NumberRun run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (NumberSigns.LooksLikeDigit(text[i].Character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A code of Latin letters before its digits ("G7", "CO2") is no number that lost one.</summary>
    private static NumberRun Narrow(IReadOnlyList<PlacedCharacter> text, NumberRun run)
    {
        var start = run.Start;
        var isThai = false;
        for (var i = run.Start; i < run.End; i++)
        {
            isThai |= text[i].Character is >= '๐' and <= '๙';
        }

        while (!isThai && start < run.End && char.IsAsciiLetterUpper(text[start].Character))
        {
            start++;
        }

        return run with
        {
            Start = start,
        };
    }
}
