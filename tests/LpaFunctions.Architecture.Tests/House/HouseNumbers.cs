using System.Globalization;

namespace LpaFunctions.Architecture.Tests.House;

/// <summary>The numbers that stand, and the exceptions: house.txt.</summary>
internal sealed class HouseNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<(string Measure, string File)> _exceptions = [];

    /// <exception cref="FormatException">An exception has no reason.</exception>
    public static HouseNumbers Read(IEnumerable<string> lines)
    {
        var numbers = new HouseNumbers();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is [var measure, var file, { Length: > 0 }])
            {
                numbers._exceptions.Add((measure, file));
            }
            else if (line.Split('=', StringSplitOptions.TrimEntries) is [var name, var number])
            {
                numbers._numbers.Add(name, int.Parse(number, CultureInfo.InvariantCulture));
            }
            else
            {
                throw new FormatException($"house.txt: '{line}' is neither 'measure = number' nor 'measure | file | reason'.");
            }
        }

        return numbers;
    }

    public IEnumerable<string> Measures => _numbers.Keys;

    public IEnumerable<string> ExceptedFiles => _exceptions.Select(exception => exception.File);

    /// <summary>What is wrong with the places of a measure; null where their number is the one that stands.</summary>
    public string? Judge(string measure, IReadOnlyList<string> places)
    {
        var counted = places.Where(place => !_exceptions.Contains((measure, place.Split(':')[0]))).ToList();
        var number = _numbers.GetValueOrDefault(measure);
        if (counted.Count > number)
        {
            return $"{measure}: {counted.Count}, and {number} stand in house.txt. Mend one of:\n{string.Join('\n', counted)}";
        }

        return counted.Count < number ? $"{measure}: fell to {counted.Count}; write that in house.txt in place of {number}." : null;
    }
}
