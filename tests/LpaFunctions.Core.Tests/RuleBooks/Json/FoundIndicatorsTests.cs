using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Testing;

namespace LpaFunctions.Core.Tests.RuleBooks.Json;

/// <summary>The shipped books against the list of what could be found of the real forms: nothing more is claimed, and nothing that was found is left out.</summary>
public sealed class FoundIndicatorsTests
{
    private static readonly JsonElement Found = JsonDocument
        .Parse(File.ReadAllText(RepoFiles.Fixture("results/found-indicators.json")))
        .RootElement;

    /// <summary>Codes of the list that are names and no numbers of the form.</summary>
    private static readonly Dictionary<string, string> Unnumbered = new()
    {
        ["road"] = "4.1",
        ["light"] = "4.2",
        ["wisdom"] = "4.5",
    };

    private static readonly int[] YearsWithIndicators = [2568, 2569];
    private static readonly int[] YearsOfResultsOnly = [2560, 2561, 2562, 2564, 2567];

    [Fact]
    public void Book2568_EveryFoundIndicator_StandsInItUnderItsNumberAndName()
    {
        var book = Books.Of(2568);

        var found = Of(2568).ToArray();

        Assert.Equal(10, found.Length);
        Assert.All(
            found,
            f =>
            {
                var indicator = In(book, f);
                Assert.Equal(f.GetProperty("nameTh").GetString(), indicator.Name);
                Assert.Equal(f.GetProperty("domain").GetString(), JsonSerializer.Serialize(indicator.Domain).Trim('"'));
                Assert.Equal(f.GetProperty("fullMarks").GetDecimal(), indicator.MaxMarks);
                Assert.True(indicator.Provenance.Real);
            }
        );
    }

    // What the list says of bounds, in the words of a band; whatever is not here has no official band in any book.
    [Fact]
    public void Books_RealBands_AreThoseThatWereFound()
    {
        var real = YearsWithIndicators
            .Select(Books.Of)
            .SelectMany(b => b.Indicators.SelectMany(i => i.Rubric?.Outcomes().Where(o => o.Real == true).Select(o => (b, i, o)) ?? []))
            .Select(r => $"{r.b.Year} {r.i.Id} {Bound(r.o)} = {r.o.Marks}");

        Assert.Equal(
            [
                "2568 1.1 atLeast 80 = 5",
                "2568 1.2 atLeast 3 = 5",
                "2568 1.3 atLeast 6 = 5",
                "2568 1.4 atLeast 5 = 5",
                "2568 1.5 atLeast 7 = 5",
                "2568 4.1 above 80 = 5",
                "2568 4.2 atLeast 100 = 5",
                "2568 4.5 kinds_recorded atLeast 5 = 3",
                "2568 4.5 disseminated = 5",
            ],
            real
        );
    }

    [Fact]
    public void Books_RubricsAsAWhole_AreNeverCalledReal() =>
        Assert.All(
            YearsWithIndicators.SelectMany(year => Books.Of(year).Indicators),
            i => Assert.False(i.Provenance.RubricReal, i.Id.ToString())
        );

    [Fact]
    public void Book2568_Tobacco_HasTheItemsScaleAndCutThatWereFound()
    {
        var book = Books.Of(2568);
        var (tobacco, schools) = (In(book, Of(2568).Single(f => Code(f) == "44")), In(book, Of(2568).Single(f => Code(f) == "45")));

        Assert.Equal((8, 7), (Items(tobacco), Items(schools)));
        Assert.Equal([0m, 1m, 2m, 3m, 4m, 5m], tobacco.ScaleIn(book));
        Assert.True(tobacco.AppliesToType(LgoType.ProvincialAdministrativeOrganisation));
        Assert.NotEmpty(schools.RequiresAnyFact);
        Assert.Empty(tobacco.RequiresFacts.Concat(tobacco.RequiresAnyFact));
    }

    // The full marks that a form or a published table states, and no other number of the years of which only the structure is known.
    [Fact]
    public void ResultsOnlyBooks_FullMarks_AreThoseThatWereFound()
    {
        var stated = YearsOfResultsOnly
            .Select(Books.Of)
            .SelectMany(b => b.Domains.SelectMany(d => d.FullMarks.Select(f => (b.Year.Value, d.Id, f.Value))))
            .Distinct()
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Item1} {f.Id} {f.Item3}"));

        Assert.Equal(
            ["2561 D1 140", "2561 D2 215", "2561 D3 195", "2561 D3 250", "2561 D4 345", "2561 D5 65", "2564 D1 115", "2564 D5 65"],
            stated
        );
        var makham = Found.GetProperty("publishedTotals").EnumerateArray().Single(t => t.TryGetProperty("full", out _));
        Assert.Equal([140m, 215m, 250m, 345m, 65m], makham.GetProperty("full").EnumerateArray().Select(f => f.GetDecimal()));
        Assert.Equal(
            makham.GetProperty("full").EnumerateArray().Select(f => f.GetDecimal()),
            Books.Of(2561).Domains.Select(d => d.FullMarks[LgoType.SubdistrictMunicipality])
        );
    }

    private static IEnumerable<JsonElement> Of(int year) =>
        Found.GetProperty("indicators").EnumerateArray().Where(i => i.GetProperty("year").GetInt32() == year);

    private static string Code(JsonElement found) => found.GetProperty("code").GetString()!;

    private static Indicator In(RuleBook book, JsonElement found) =>
        Unnumbered.TryGetValue(Code(found), out var id)
            ? book.Find(IndicatorId.Parse(id, null))!
            : Assert.Single(book.Indicators, i => i.Number == Code(found));

    private static int Items(Indicator indicator) => indicator.Fields.Single(f => f.Items.Count > 0).Items.Count;

    private static string Bound(MarkedBand band) =>
        band switch
        {
            ValueBand { AtLeast: { } least } => $"atLeast {least}",
            ValueBand { Above: { } above } => $"above {above}",
            StepSpec { AtLeast: { } least } step => $"{step.Field} atLeast {least}",
            StepSpec step => step.Field!,
            _ => band.ToString(),
        };
}
