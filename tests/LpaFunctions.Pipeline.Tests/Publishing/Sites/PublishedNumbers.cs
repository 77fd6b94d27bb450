using System.Text.RegularExpressions;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>All numbers that stand in what is published, as they are written there; and dates, which pages write in the Thai era.</summary>
internal sealed partial class PublishedNumbers
{
    /// <summary>
    /// What pages say of themselves: numbers of domains, the 100 of a percent, the 0 that missing data is not, the hash function, and the
    /// numbers in names of formats and parts.
    /// </summary>
    private static readonly string[] OfPages = ["0", "1", "2", "3", "4", "5", "100", "256", "404"];

    private readonly HashSet<string> _numbers = new(OfPages, StringComparer.Ordinal);

    public PublishedNumbers(PublishingHost host)
    {
        foreach (var file in Directory.EnumerateFiles(host.OpenData, "*", SearchOption.AllDirectories).Where(IsText))
        {
            foreach (Match number in Figures().Matches(File.ReadAllText(file)))
            {
                _numbers.Add(number.Value);
            }
        }

        var withDates = Directory
            .EnumerateFiles(host.OpenData, "values.csv", SearchOption.AllDirectories)
            .Append(Path.Combine(host.OpenData, "catalog.json"));
        foreach (Match date in withDates.SelectMany(file => Dates().Matches(File.ReadAllText(file))))
        {
            var day = DateOnly.Parse(date.Value);
            _numbers.Add($"{day.Day}");
            _numbers.Add($"{day.Year + AssessmentYear.EraOffset}");
        }
    }

    public bool Hold(string number) => _numbers.Contains(number);

    private static bool IsText(string file) => Path.GetExtension(file) is ".csv" or ".json";

    // Digits within a hash are no figure.
    [GeneratedRegex(@"(?<![0-9a-f])\d+(?:\.\d+)*(?![0-9a-f])", RegexOptions.None, 5000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.None, 5000)]
    private static partial Regex Dates();
}
