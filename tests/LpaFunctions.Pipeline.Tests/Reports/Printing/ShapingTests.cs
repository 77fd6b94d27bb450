using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports.Printing;

/// <summary>The printer's own shaping against HarfBuzz (docs/adr/0164).</summary>
public sealed class ShapingTests
{
    private const string Regular = "Sarabun-Regular.ttf";
    private const string Bold = "Sarabun-Bold.ttf";

    // Vowels and signs over and under a letter, the tone marks and thanthakhat, what may stand behind; "" where none.
    private static readonly string[] Vowels =
    [
        "",
        .. Letters('\u0E31', '\u0E31'),
        .. Letters('\u0E34', '\u0E3A'),
        "\u0E47",
        "\u0E4D",
        "\u0E4E",
    ];
    private static readonly string[] Tones = ["", .. Letters('\u0E48', '\u0E4C')];
    private static readonly string[] Ends = ["", "\u0E32", "\u0E33"];
    private static readonly string[] Consonants = [.. Letters('\u0E01', '\u0E2E')];

    [Theory]
    [InlineData(Regular)]
    [InlineData(Bold)]
    public void Shape_WordsOfTheDictionary_AreSetAsHarfBuzzSetsThem(string face) => AssertNoDifference(face, Words());

    [Theory]
    [InlineData(Regular)]
    [InlineData(Bold)]
    public void Shape_NamesAndTextsOfReports_AreSetAsHarfBuzzSetsThem(string face)
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Largest), ReportFilter.None, ReportDigits.Thai);

        var texts = report.Sections.SelectMany(s => s.Blocks).SelectMany(Texts);

        AssertNoDifference(face, [.. texts, .. Shipped.Registry.All.Select(l => l.Name)]);
    }

    [Theory]
    [InlineData(Regular)]
    [InlineData(Bold)]
    public void Shape_MarksOnEveryConsonantAlsoInWrongOrder_AreSetAsHarfBuzzSetsThem(string face)
    {
        var stacks =
            from consonant in Consonants
            from vowel in Vowels
            from tone in Tones
            from end in Ends
            select (Right: consonant + vowel + tone + end, Wrong: consonant + tone + vowel);

        AssertNoDifference(face, stacks.SelectMany(s => new[] { s.Right, s.Wrong }).Distinct());
    }

    [Theory]
    [InlineData(Regular)]
    [InlineData(Bold)]
    public void Shape_EveryPairOfLettersThaiAndLatin_IsSetAsHarfBuzzSetsIt(string face)
    {
        string[] letters = [.. Letters(' ', '~'), .. Letters('\u0E01', '\u0E3A'), .. Letters('\u0E3F', '\u0E5B'), "–", "“", "”"];

        AssertNoDifference(face, letters.SelectMany(_ => letters, string.Concat));
    }

    private static void AssertNoDifference(string face, IEnumerable<string> texts)
    {
        using var referee = new ShapingReferee(Path.Combine(RepoFiles.Root, "src/LpaFunctions.Pipeline/Reports/Fonts", face));

        Assert.Empty(texts.Select(referee.Difference).OfType<string>());
    }

    private static IEnumerable<string> Letters(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(l => ((char)l).ToString());

    // A line of the first list begins with how many letters it shares with the word before ("a" none, "b" one).
    private static List<string> Words()
    {
        var lists = Path.Combine(RepoFiles.Root, "src/LpaFunctions.Reading/Text/Words");
        var words = new List<string>(File.ReadLines(Path.Combine(lists, "thai-words-office.txt")));
        var before = "";
        foreach (var line in File.ReadLines(Path.Combine(lists, "thai-words-icu.txt")))
        {
            before = before[..(line[0] - 'a')] + line[1..];
            words.Add(before);
        }

        return words;
    }

    private static IEnumerable<string> Texts(ReportBlock block) =>
        block switch
        {
            HeadingBlock heading => [heading.Text],
            ReportText text => [text.Text],
            ListBlock list => list.Items,
            CoverBlock cover => [cover.Title, cover.Year, cover.Place, .. cover.Lines],
            ProvenanceBlock provenance => provenance.Lines,
            TableBlock table => [table.Table.Caption, .. table.Table.Rows.SelectMany(r => r).Select(c => c.Text)],
            _ => [],
        };
}
