using System.Globalization;
using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Cells of one row as JSON members; what cannot be read is a fault of the row and the member is left out.</summary>
internal sealed class BookCells(string sheet, BookRow row, List<BookFault> faults)
{
    public int Number => row.Number;

    public string? Text(string title) => row[title];

    /// <summary>An id or a word of the program: quotes and spaces around it, and Thai digits in it, are slips of the typist.</summary>
    public string? Word(string title) => row[title] is { } text ? Plain(text).Trim('"', '\'', ' ') : null;

    public void Fault(string message) => faults.Add(new BookFault(sheet, row.Number, message));

    public JsonNode? Number1(string title) => Word(title) is { } text ? NumberOf(text, title) : null;

    public JsonNode? NumberOf(string text, string title)
    {
        var plain = Plain(text).Replace(",", "", StringComparison.Ordinal).TrimEnd('%', ' ');
        if (
            decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return JsonValue.Create(number);
        }

        Fault($"{title} \"{text}\" ต้องเป็นตัวเลข");
        return null;
    }

    public string? Choice(string title, IReadOnlyDictionary<string, string> words)
    {
        if (row[title] is not { } text)
        {
            return null;
        }

        var word = text.Trim('"', '\'', '“', '”', ' ');
        if (words.TryGetValue(word, out var value) || words.TryGetValue(Plain(word), out value))
        {
            return value;
        }

        Fault($"{title} \"{text}\" ไม่รู้จัก ใช้ได้: {string.Join(", ", words.Keys)}");
        return null;
    }

    public JsonNode? YesNo(string title, IReadOnlyDictionary<string, string> words) =>
        Choice(title, words) is { } value ? JsonValue.Create(value == "true") : null;

    public JsonNode? Date(string title) => row[title] is { } text ? DateOf(text, title) : null;

    public JsonNode? DateOf(string text, string title)
    {
        if (BookDates.Read(Plain(text).Trim('"', '\'', ' ')) is { } iso)
        {
            return JsonValue.Create(iso);
        }

        Fault($"{title} \"{text}\" ต้องเป็นวันที่วันเดียวที่อ่านได้ทางเดียว เช่น 30/09/2567 หรือ 30 กันยายน 2567");
        return null;
    }

    public JsonArray Lines(string title) => List(row[title]?.Split('\n'));

    public JsonArray Commas(string title) => List(Word(title)?.Split(','));

    public JsonArray Numbers(string title) =>
        new([.. (Word(title)?.Split(',') ?? []).Select(t => NumberOf(t.Trim(), title)).Where(n => n is not null)]);

    /// <summary>"1) a" line by line; a line without a number goes on with the one before.</summary>
    public JsonArray Numbered(string title)
    {
        var texts = new List<string>();
        foreach (var line in row[title]?.Split('\n') ?? [])
        {
            var bracket = line.IndexOf(')', StringComparison.Ordinal);
            var isNumbered = bracket is > 0 and < 4 && Plain(line[..bracket]).Trim().All(char.IsAsciiDigit);
            if (isNumbered || texts.Count == 0)
            {
                texts.Add((isNumbered ? line[(bracket + 1)..] : line).Trim());
            }
            else
            {
                texts[^1] += " " + line.Trim();
            }
        }

        return List(texts);
    }

    public static JsonArray List(IEnumerable<string>? texts) =>
        new([.. (texts ?? []).Select(t => t.Trim()).Where(t => t.Length > 0).Select(t => (JsonNode?)JsonValue.Create(t))]);

    /// <summary>Arabic digits and straight quotes.</summary>
    public static string Plain(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    >= '๐' and <= '๙' => (char)(c - '๐' + '0'),
                    '“' or '”' => '"',
                    '‘' or '’' => '\'',
                    '\u00A0' => ' ',
                    _ => c,
                }
            )
        );
}
