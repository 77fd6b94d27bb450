using System.Text.RegularExpressions;

namespace LpaFunctions.CommandLine;

/// <summary>Wrong usage said in Thai, with the English of the parser behind it. Messages of our own options are Thai already and stay as they are.</summary>
public static partial class UsageErrors
{
    private static readonly (Regex English, string Thai)[] Texts =
    [
        (NoCommand(), "ระบุคำสั่งที่จะทำด้วย"),
        (Unrecognized(), "ไม่รู้จักคำสั่งหรือตัวเลือก \"$1\" ตรวจตัวสะกด"),
        (OptionRequired(), "ต้องระบุ $1 ด้วย"),
        (NoArgument(), "คำสั่ง $1 ยังขาดสิ่งที่ต้องระบุหลังชื่อคำสั่ง"),
        (NoValue(), "ต้องระบุค่าหลัง $1"),
        (OneValue(), "$1 ระบุได้ค่าเดียว"),
        (NotAmong(), "\"$1\" ใช้ไม่ได้"),
        (WrongValueOfOption(), "ค่า \"$1\" ของ $2 ใช้ไม่ได้"),
        (WrongValue(), "ค่า \"$1\" ใช้ไม่ได้"),
    ];

    /// <param name="messages">As the parser says them.</param>
    public static IEnumerable<string> Explain(IReadOnlyList<string> messages) =>
        // A command that is not known leaves a second message, that there was none.
        messages
            .Where(m => !NoCommand().IsMatch(m) || !messages.Any(o => Unrecognized().IsMatch(o)))
            .Select(InThai)
            .Distinct(StringComparer.Ordinal);

    private static string InThai(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            return message;
        }

        foreach (var (english, thai) in Texts)
        {
            if (english.Match(lines[0]) is { Success: true } match)
            {
                // What may stand there follows on lines of its own.
                var among =
                    lines.Length > 1 ? $" ใช้ได้: {string.Join(", ", lines.Skip(1).Select(l => l.Trim('\'').ToLowerInvariant()))}" : "";
                return $"{match.Result(thai)}{among} ({Plain(lines[0])})";
            }
        }

        return message;
    }

    // Names of our types mean nothing to the reader.
    private static string Plain(string line) =>
        TypeName().Replace(line, ".").Replace(" Did you mean one of the following?", "", StringComparison.Ordinal).TrimEnd('.', ' ');

    [GeneratedRegex("^Required command was not provided")]
    private static partial Regex NoCommand();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'")]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Option '(.*)' is required")]
    private static partial Regex OptionRequired();

    [GeneratedRegex("^Required argument missing for command: '(.*)'")]
    private static partial Regex NoArgument();

    [GeneratedRegex("^Required argument missing for option: '(.*)'")]
    private static partial Regex NoValue();

    [GeneratedRegex("^Option '(.*)' expects a single argument")]
    private static partial Regex OneValue();

    [GeneratedRegex("^Argument '(.*)' not recognized")]
    private static partial Regex NotAmong();

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.*)' as expected type")]
    private static partial Regex WrongValueOfOption();

    [GeneratedRegex("^Cannot parse argument '(.*)'")]
    private static partial Regex WrongValue();

    [GeneratedRegex(" as expected type '.*?'\\.")]
    private static partial Regex TypeName();
}
