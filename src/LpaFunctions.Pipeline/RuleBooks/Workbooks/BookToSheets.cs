using System.Text.Json.Nodes;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>A rule book as sheets: every member of its JSON has a cell, so that it comes back the same.</summary>
internal static class BookToSheets
{
    public static IReadOnlyList<BookSheet> Write(RuleBook book)
    {
        var json = JsonNode.Parse(RuleBookJson.Write(book))!.AsObject();
        var indicators = BookSheets.Indicators();
        var criteria = BookSheets.Criteria();
        var fields = BookSheets.Fields();
        foreach (var indicator in json["indicators"]!.AsArray().Select(i => i!.AsObject()))
        {
            Indicator(indicators, indicator);
            var id = indicator["id"]!.ToString();
            if (indicator["rubric"] is JsonObject rubric)
            {
                RubricToRows.Write(criteria, id, "1", rubric, types: null);
            }

            foreach (var field in indicator["fields"]!.AsArray())
            {
                Field(fields, id, field!.AsObject());
            }
        }

        return [Year(json), Domains(json), indicators, criteria, fields];
    }

    private static BookSheet Year(JsonObject book)
    {
        var sheet = BookSheets.Year();
        Row("ปี", BookSheet.Text(book["year"]));
        Row("รุ่น", BookSheet.Text(book["version"]));
        Row("ชื่อสมุด", BookSheet.Text(book["title"]));
        Row("วิธีรวมคะแนน", BookWords.Thai(BookWords.Aggregations, book["aggregation"]!.ToString()));
        if (book["resultsOnly"] is not null)
        {
            Row("เฉพาะผล", BookWords.Yes);
        }

        Row("ระดับคะแนน", Joined(book["scale"], ", "));
        foreach (var band in book["bands"]!.AsArray())
        {
            Row("ระดับผล", BookSheet.Text(band!["name"]), BookSheet.Text(band["from"]));
        }

        Pass("เกณฑ์ผ่าน", book["passRule"]);
        Pass("เกณฑ์ผ่านที่แสดงคู่กัน", book["passRuleBeside"]);
        Row("เป้าหมายค่าเฉลี่ย", BookSheet.Text(book["meanTarget"]));
        Row("ความเชื่อมั่นขั้นต่ำ", BookSheet.Text(book["confidenceThreshold"]));
        foreach (var fact in book["facts"]!.AsArray())
        {
            Row("ข้อเท็จจริง", BookSheet.Text(fact!["id"]), BookSheet.Text(fact["name"]));
        }

        foreach (var source in book["sources"]!.AsArray())
        {
            Row("แหล่งที่มา", BookSheet.Text(source));
        }

        return sheet;

        void Row(string item, string? value, string? second = null, string? third = null) =>
            sheet.Add(("รายการ", item), ("ค่า", value), ("ค่าที่ 2", second), ("ค่าที่ 3", third));

        void Pass(string item, JsonNode? rule)
        {
            if (rule is not null)
            {
                Row(
                    item,
                    BookWords.Thai(BookWords.PassRules, rule["kind"]!.ToString()),
                    BookSheet.Text(rule["threshold"]),
                    BookSheet.Text(rule["text"])
                );
            }
        }
    }

    private static BookSheet Domains(JsonObject book)
    {
        var sheet = BookSheets.Domains();
        foreach (var domain in book["domains"]!.AsArray().Select(d => d!.AsObject()))
        {
            sheet.Add([
                ("ด้าน", BookWords.Thai(BookWords.Domains, domain["id"]!.ToString())),
                ("ชื่อด้าน", BookSheet.Text(domain["name"])),
                ("ชื่ออื่น", Joined(domain["variants"], "\n")),
                .. BookWords.Types.Select(t => (t.Key, BookSheet.Text(domain["fullMarks"]![t.Value]))),
            ]);
        }

        return sheet;
    }

    private static void Indicator(BookSheet sheet, JsonObject indicator)
    {
        var types = indicator["appliesTo"]!.AsArray().Select(t => t!.ToString()).ToHashSet(StringComparer.Ordinal);
        var provenance = indicator["provenance"]!;

        sheet.Add([
            ("รหัส", BookSheet.Text(indicator["id"])),
            ("เลขที่", BookSheet.Text(indicator["number"])),
            ("ด้าน", BookWords.Thai(BookWords.Domains, indicator["domain"]!.ToString())),
            ("หน่วย", BookSheet.Text(indicator["unit"])),
            ("หน่วยย่อย", BookSheet.Text(indicator["subUnit"])),
            ("ชื่อตัวชี้วัด", BookSheet.Text(indicator["name"])),
            .. BookWords.Types.Select(t => (t.Key, (string?)(types.Count == 0 || types.Contains(t.Value) ? BookWords.Tick : null))),
            ("ระยะ", BookWords.Thai(BookWords.Phases, indicator["phase"]!.ToString())),
            ("คะแนนเต็ม", BookSheet.Text(indicator["maxMarks"])),
            ("ระดับคะแนน", Joined(indicator["scale"], ", ")),
            ("หน่วยงานเจ้าของ", BookSheet.Text(indicator["owner"])),
            ("ตัดฐานเมื่อไม่มีข้อใดข้อหนึ่ง", Joined(indicator["requiresFacts"], ", ")),
            ("ตัดฐานเมื่อไม่มีทุกข้อ", Joined(indicator["requiresAnyFact"], ", ")),
            ("หลักฐาน", Numbered(indicator["evidence"]!.AsArray())),
            (
                "ตรวจความสัมพันธ์",
                string.Join("\n", indicator["checks"]!.AsArray().Select(c => $"{c!["kind"]}: {Joined(c["fields"], ", ")}"))
            ),
            ("ตัวชี้วัดจริง", YesNo(provenance["real"])),
            ("เกณฑ์จริงทุกช่วง", YesNo(provenance["rubricReal"])),
            ("ที่มา", BookSheet.Text(provenance["source"])),
        ]);
    }

    private static void Field(BookSheet sheet, string indicator, JsonObject field) =>
        sheet.Add(
            ("รหัส", indicator),
            ("ช่อง", BookSheet.Text(field["id"])),
            ("ชนิด", BookWords.Thai(BookWords.FieldKinds, field["kind"]!.ToString())),
            ("ป้ายชื่อ", Joined(field["labels"], "\n")),
            ("หน่วยนับ", BookSheet.Text(field["unit"])),
            ("ต่ำสุด", BookSheet.Text(field["min"])),
            ("สูงสุด", BookSheet.Text(field["max"])),
            ("ไม่ก่อนวันที่", BookDates.Write(field["notBefore"]?.ToString())),
            ("ไม่หลังวันที่", BookDates.Write(field["notAfter"]?.ToString())),
            ("ต้องมี", YesNo(field["required"])),
            ("ประเมินตนเอง", YesNo(field["selfAssessment"])),
            ("ตำแหน่ง", Joined(field["places"], ", ")),
            ("รายการ", string.Join("\n", field["items"]!.AsArray().Select(i => $"{i!["id"]}: {Joined(i["labels"], " | ")}")))
        );

    private static string Numbered(JsonArray texts) => string.Join("\n", texts.Select((t, i) => $"{i + 1}) {t}"));

    private static string? YesNo(JsonNode? node) => node is null ? null : BookWords.Thai(BookWords.YesNo, node.ToJsonString());

    private static string? Joined(JsonNode? list, string by) =>
        list is null ? null : string.Join(by, list.AsArray().Select(v => v!.ToString()));
}
