using System.Globalization;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>One field of a schedule: values, ranges and steps, divided by commas.</summary>
/// <param name="Names">What may stand for the numbers from <paramref name="Low"/> on.</param>
internal sealed record ScheduleField(string Name, int Low, int High, string[] Names)
{
    /// <param name="values">Takes what the field means.</param>
    public string? Fault(string text, HashSet<int> values)
    {
        foreach (var item in text.Split(','))
        {
            if (ItemFault(item, values) is { } fault)
            {
                return $"{Name} '{item}': {fault}";
            }
        }

        return null;
    }

    private string? ItemFault(string item, HashSet<int> values)
    {
        var (span, step) = Cut(item, '/');
        var every = 1;
        if (step is not null && (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out every) || every < 1))
        {
            return "a step is a whole number from 1";
        }

        var (from, to) = Cut(span, '-');
        var first = from == "*" ? Low : Value(from);
        var last = (from, to, step) switch
        {
            ("*", null, _) => High,
            (_, null, null) => first,
            (_, null, _) => High,
            _ => Value(to),
        };
        var isAllToSomething = from == "*" && to is not null;
        if (isAllToSomething || first is not { } low || last is not { } high)
        {
            return $"{Low} to {High} is expected";
        }

        if (low > high)
        {
            return $"a range goes upwards; write '{from}-{High},{Low}-{to}'";
        }

        if (step is not null && every > high - low)
        {
            return "the step is longer than the range, which would run at its beginning only";
        }

        for (var value = low; value <= high; value += every)
        {
            values.Add(value);
        }

        return null;
    }

    private int? Value(string? text)
    {
        var name = Array.FindIndex(Names, n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0)
        {
            return Low + name;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        return isNumber && value >= Low && value <= High ? value : null;
    }

    private static (string Before, string? After) Cut(string text, char at)
    {
        var where = text.IndexOf(at, StringComparison.Ordinal);
        return where < 0 ? (text, null) : (text[..where], text[(where + 1)..]);
    }
}
