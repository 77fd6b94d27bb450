using System.Text.Encodings.Web;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.CommandLine;

/// <summary>The fields that the rule book names for one indicator: one JSON object a file.</summary>
internal sealed class FieldsRenderer : IDocumentRenderer
{
    private static readonly IndicatorFieldsJsonTypes Json = new(
        new JsonSerializerOptions(RuleBookJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    private readonly RuleBook _book;
    private readonly Indicator _indicator;
    private readonly EvidenceFieldReader _reader;

    private FieldsRenderer(RuleBook book, Indicator indicator, EvidenceFieldReader reader) =>
        (_book, _indicator, _reader) = (book, indicator, reader);

    /// <param name="year">A B.E. year whose rule book is shipped, or the path of a rule book.</param>
    /// <exception cref="CommandFailedException">No such rule book, or no such indicator in it.</exception>
    public static FieldsRenderer ForIndicator(string year, string indicator)
    {
        var reference = Path.Combine(AppContext.BaseDirectory, "Reference");
        var path = File.Exists(year) ? year : Path.Combine(reference, "rulebooks", year + ".json");
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"ไม่พบเกณฑ์ \"{year}\" ระบุปีที่มี ({Years(reference)}) หรือที่อยู่ของไฟล์เกณฑ์");
        }

        RuleBook rules;
        try
        {
            rules = RuleBookJson.Parse(SmallFile.ReadText(path), Path.GetFileName(path));
        }
        catch (Exception e) when (e is RuleBookException or JsonException or InvalidDataException)
        {
            throw new CommandFailedException($"ไฟล์เกณฑ์ \"{path}\" ใช้ไม่ได้ แก้ตามที่แจ้งแล้วลองใหม่: {e.Message}", e);
        }

        if (!IndicatorId.TryParse(indicator, null, out var id) || rules.Find(id) is not { } found)
        {
            throw new CommandFailedException($"ไม่พบตัวชี้วัด \"{indicator}\" ในเกณฑ์ปี {rules.Year} ตรวจรหัสตัวชี้วัดในไฟล์เกณฑ์");
        }

        using var registry = File.OpenText(Path.Combine(reference, "lgo-registry.csv"));
        return new FieldsRenderer(rules, found, new EvidenceFieldReader(LgoRegistry.Parse(registry)));
    }

    public string Render(string file, Document document)
    {
        var readings = _reader.Read(document, _book, _indicator, place: null);
        return JsonSerializer.Serialize(
                new IndicatorFields(file, _book.Year, _indicator.Id, EvidenceFieldReader.Version, readings.Fields, readings.Findings),
                Json.IndicatorFields
            ) + "\n";
    }

    private static string Years(string reference)
    {
        var folder = Path.Combine(reference, "rulebooks");
        return Directory.Exists(folder)
            ? string.Join(
                ", ",
                Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(Path.GetFileNameWithoutExtension)
                    .Where(name => name!.All(char.IsAsciiDigit))
                    .Order()
            )
            : "-";
    }
}
