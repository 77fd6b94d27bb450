using LpaFunctions.Pipeline.Privacy;

namespace LpaFunctions.Pipeline.Tests.Privacy;

/// <summary>Numbers of persons in every spelling that people use, and the numbers of an office's letters beside them.</summary>
public sealed class PersonalDataTests
{
    private const int Spellings = 4_000;

    private static readonly string[] Mobiles = ["3-3-4", "3-4-3", "3-7", "2-4-4", "2-8", "1-4-4-1", "4-3-3", "10", "3-2-2-3"];
    private static readonly string[] Lines = ["2-3-4", "3-3-3", "3-6", "9", "2-7", "1-4-4"];
    private static readonly string[] Abroad = ["2-7", "9", "1-4-4", "3-3-3", "2-3-4"];
    private static readonly string[] Cards = ["1-4-5-2-1", "13", "1-12", "4-4-5"];

    private static readonly string[] Gaps =
    [
        "-",
        "‐",
        "‑",
        "‒",
        "–",
        "—",
        "―",
        "−",
        "－",
        "﹣",
        " ",
        "\u00A0",
        "\u2009",
        "\u3000",
        "\u202F",
        "\t",
        ".",
        "·",
        "．",
        ") ",
        " - ",
        " – ",
        "\u00AD",
        "\u200B",
        "\u2060 ",
    ];

    private static readonly string[] Zeros = ["0", "๐", "０", "٠", "०"];

    [Fact]
    public void IsIn_AnySpellingOfAPersonsNumber_IsFound()
    {
        var random = new Random(14_113);

        var missed = Enumerable.Range(0, Spellings).Select(_ => Spelled(random)).Where(s => !PersonalData.IsIn(s)).Take(10).ToList();

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("081.234.5678")]
    [InlineData("(081) 234-5678")]
    [InlineData("081/234/5678")]
    [InlineData("+66 81 234 5678")]
    [InlineData("+66 (0)81-234-5678")]
    [InlineData("(+66)812345678")]
    [InlineData("0066 81 234 5678")]
    [InlineData("66812345678")]
    [InlineData("０８１２３４５６７８")]
    [InlineData("๐๘๑-๒๓๔-๕๖๗๘")]
    [InlineData("๐๘1 ２３４ 5678")]
    [InlineData("0 8 1 2 3 4 5 6 7 8")]
    [InlineData("โทร.043-236-882 ต่อ 12")]
    [InlineData("๐ ๔๓๒๓ ๖๘๘๒")]
    [InlineData("0812345678, 0898765432")]
    [InlineData("0812345678 0898765432")]
    [InlineData("ลงวันที่ 03-10-2568 081-234-5678")]
    [InlineData("1-2345-67890-12-3")]
    [InlineData("๑–๒๓๔๕–๖๗๘๙๐–๑๒–๑")]
    public void IsIn_APersonsNumber_IsFound(string text) => Assert.True(PersonalData.IsIn(text));

    [Theory]
    [InlineData("ที่ ขก ๐๐๒๓.๓/ว ๑๔๓๒๕")]
    [InlineData("ที่ ขก 0023.3/ว 14325 ลงวันที่ 3 ตุลาคม 2568")]
    [InlineData("มท 0810.3/12345")]
    [InlineData("มท 0891.3/ว 123456")]
    [InlineData("กค 0405.2 1234")]
    [InlineData("08-10-2568 10:30")]
    [InlineData("08.10.2568 เวลา 09.30 น.")]
    [InlineData("2568-06-30 2568-09-30")]
    [InlineData("งบประมาณ 1,234,567.89 บาท และ 12,500,000.00 บาท")]
    [InlineData("0.75 2.50 3.25 10")]
    [InlineData("71.25 72.50 80.00 66.50 68.75 70.00")]
    [InlineData("แก้คะแนนตัวชี้วัด 1.2 1.3 1.4 ตามมติ 5/2568")]
    [InlineData("โครงการเลขที่ 66089123456")]
    [InlineData("รหัส อปท. 3400102 3400103 5400101")]
    [InlineData("สายด่วน 1567")]
    [InlineData("พ.ศ. 2568 2569 2570")]
    [InlineData("")]
    [InlineData(null)]
    public void IsIn_NumbersOfAnOffice_Pass(string? text) => Assert.False(PersonalData.IsIn(text));

    [Theory]
    [InlineData("2560")]
    [InlineData("2568")]
    [InlineData("2569")]
    public void IsIn_ShippedBooks_Pass(string year)
    {
        var book = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", year + ".json"));
        using var json = System.Text.Json.JsonDocument.Parse(book);

        var found = Texts(json.RootElement).Where(PersonalData.IsIn).ToList();

        Assert.Empty(found);
    }

    private static IEnumerable<string> Texts(System.Text.Json.JsonElement element) =>
        element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.String => [element.GetString()!],
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
            _ => [],
        };

    // A number, the groups that people write it in, a sign between the groups, a script for every digit, words around it.
    private static string Spelled(Random random)
    {
        var (number, groups, before) = random.Next(4) switch
        {
            0 => ("0" + Pick(random, "6", "8", "9") + Digits(random, 8), Pick(random, Mobiles), ""),
            1 => ("0" + Pick(random, "2", "3", "4", "5", "7") + Digits(random, 7), Pick(random, Lines), ""),
            2 => (
                Pick(random, "6", "8", "9") + Digits(random, 8),
                Pick(random, Abroad),
                Pick(random, "+66 ", "+66", "+66-", "+66 (0)", "(+66) ", "＋66 ")
            ),
            _ => (Card(random), Pick(random, Cards), ""),
        };
        var mixed = random.Next(2) == 0;
        var gap = Pick(random, Gaps);
        var spelled = before;
        var at = 0;
        foreach (var length in groups.Split('-').Select(int.Parse))
        {
            spelled +=
                at == 0 ? ""
                : mixed ? Pick(random, Gaps)
                : gap;
            spelled += string.Concat(number.Substring(at, Math.Min(length, number.Length - at)).Select(d => Script(random, d)));
            at += length;
        }

        return Pick(random, "ติดต่อ ", "โทร.", "(", "เรื่องร้องเรียนของ ") + spelled + Pick(random, "", " ในเวลาราชการ", ") ", " ต่อ 5");
    }

    private static string Script(Random random, char digit) => ((char)(Pick(random, Zeros)[0] + (digit - '0'))).ToString();

    private static string Card(Random random)
    {
        var twelve = random.Next(1, 9).ToString() + Digits(random, 11);
        var sum = twelve.Select((c, i) => (c - '0') * (13 - i)).Sum();
        return twelve + (11 - sum % 11) % 10;
    }

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
