using LpaFunctions.Core.Lgos;
using LpaFunctions.Reading.Text;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Text;

/// <summary>Text that is already right does not change by one character.</summary>
public sealed class ThaiRepairCleanTextTests
{
    private const string Vowels = "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E47";
    private const string Tones = "\u0E48\u0E49\u0E4A\u0E4B";

    [Fact]
    public void Repair_CleanSentences_AreUnchanged()
    {
        var lines = File.ReadAllLines(Path.Combine(RepoFiles.Root, "tests", "LpaFunctions.Reading.Tests", "Text", "clean-thai.txt"));

        Assert.True(lines.Length > 100);

        AssertUnchanged(lines);
        AssertUnchanged(lines.Zip(lines.Skip(1), (a, b) => a + " " + b));
        AssertUnchanged([string.Join('\n', lines)]);

        Assert.False(ThaiRepair.Survey(lines).SaraAaIsSaraAm);
    }

    [Fact]
    public void Repair_EveryStackOfConsonantVowelAndTone_IsUnchanged() => AssertUnchanged(Stacks());

    [Fact]
    public void Repair_AllNamesOfTheRegistry_AreUnchanged()
    {
        using var csv = File.OpenText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv"));
        var lgos = LgoRegistry.Parse(csv).All.ToArray();

        Assert.Equal(7_849, lgos.Length);
        AssertUnchanged(
            lgos.SelectMany(l => new[] { l.Name, l.DisplayName, $"{l.Type.FullName()}{l.Name} อำเภอ{l.District} จังหวัด{l.ProvinceName}" })
        );
    }

    private static IEnumerable<string> Stacks()
    {
        for (var consonant = 'ก'; consonant <= 'ฮ'; consonant++)
        {
            foreach (var vowel in Vowels)
            {
                yield return $"{consonant}{vowel}ก";
                foreach (var tone in Tones)
                {
                    yield return $"{consonant}{vowel}{tone} {consonant}{tone}า {consonant}{tone}ำ เ{consonant}{tone}า แ{consonant}{tone}ะ ไ{consonant}{tone} ใ{consonant}{tone}า โ{consonant}{tone}";
                }

                yield return $"ศ{consonant}{vowel}\u0E4C เ{consonant}{vowel}อ";
            }

            if (consonant is not (ThaiLetters.Ru or ThaiLetters.Lu))
            {
                yield return $"{consonant}าร {consonant}่า";
            }

            yield return $"{consonant}ำ {consonant}ะ {consonant}ๆ {consonant}ฯ {consonant}\u0E4C {consonant}\u0E3Aก";
        }
    }

    private static void AssertUnchanged(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var counts = new Dictionary<string, int>();
            Assert.Same(text, ThaiRepair.Repair(text, RepairProfile.None, counts));
            Assert.Empty(counts);
        }
    }
}
