using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Tests.Text;

public sealed class ThaiRepairPropertyTests
{
    // Letters that the rules look for, so that random strings meet them often.
    private const string Alphabet = "กนฤฦอเแาาำำํ่้๊๋็ัิีุู์ฺๆฯ  \u00A0\u200B\uFFFD\uF70A\uF710\uF0FEa1๒.";

    [Fact]
    public void Repair_Twice_IsTheSameAsOnce()
    {
        var random = new Random(20681);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(1, 24)));
            var once = ThaiRepair.Repair(text, RepairProfile.None, null);

            Assert.Same(once, ThaiRepair.Repair(once, RepairProfile.None, null));
            Assert.True(once.Length <= text.Length);
        }
    }

    [Fact]
    public void Repair_AnyText_KeepsEverythingThatIsNotThai()
    {
        var random = new Random(20682);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(1, 24)));

            Assert.Equal(Kept(text), Kept(ThaiRepair.Repair(text, new RepairProfile(i % 2 == 0), null)));
        }
    }

    private static string Kept(string text) => new([.. text.Where(c => c is 'a' or '1' or '๒' or '.' or 'ก' or 'น' or 'อ')]);
}
