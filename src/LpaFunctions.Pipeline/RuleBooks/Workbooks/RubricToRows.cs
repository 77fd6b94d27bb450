using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>A rubric as rows: one for the rubric, one for each of its bands, and then those of the rubrics inside it under a number of their own ("1.2").</summary>
internal static class RubricToRows
{
    private static readonly string[] Firsts = ["field", "part", "now", "to"];
    private static readonly string[] Seconds = ["whole", "before", "from"];

    /// <param name="types">The types that the rubric is for, inside by-type; null elsewhere.</param>
    public static void Write(BookSheet sheet, string indicator, string place, JsonObject rubric, string? types)
    {
        var left = rubric.DeepClone().AsObject();
        var kind = Take(left, "kind")!.ToString();
        var inner = Inner(left, place).ToArray();
        var lists = BookWords
            .Lists.Where(l => left[l.Value] is JsonArray)
            .Select(l => (Word: l.Key, Rows: Take(left, l.Value)!.AsArray()))
            .ToArray();
        var rests = BookWords.Rests.Where(r => left[r.Value] is not null).Select(r => (Word: r.Key, Band: Take(left, r.Value)!)).ToArray();
        var first = Firsts.Select(f => Take(left, f)).FirstOrDefault(v => v is not null);
        var second = left["from"] is JsonObject ? null : Seconds.Select(f => Take(left, f)).FirstOrDefault(v => v is not null);
        sheet.Add(
            ("รหัส", indicator),
            ("ข้อ", place),
            ("ชนิด", BookWords.Thai(BookWords.Kinds, kind)),
            ("ช่องข้อมูล", first?.ToString()),
            ("เทียบกับ", second?.ToString() ?? StartDay(left)),
            ("ข้อความ", types),
            ("อื่น ๆ", Rest(left))
        );
        foreach (var (word, rows) in lists)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                Band(sheet, indicator, place, word, rows[i]!.AsObject(), $"{place}.ขั้น{i + 1}");
            }
        }

        foreach (var (word, band) in rests)
        {
            Band(sheet, indicator, place, word, band as JsonObject ?? new JsonObject { ["marks"] = band.DeepClone() }, place);
        }

        foreach (var rubricInside in inner)
        {
            Write(sheet, indicator, rubricInside.Place, rubricInside.Rubric, rubricInside.Types);
        }
    }

    private static void Band(BookSheet sheet, string indicator, string place, string word, JsonObject band, string innerPlace)
    {
        var left = band.DeepClone().AsObject();
        var inner = Take(left, "rubric") as JsonObject;
        var bounds = BookWords
            .Comparisons.Where(c => left[c.Value] is not null)
            .Select(c => (Word: c.Key, Value: Bound(c.Value, Take(left, c.Value)!)))
            .ToArray();
        sheet.Add(
            ("รหัส", indicator),
            ("ข้อ", place),
            ("ชนิด", word),
            ("ช่องข้อมูล", Take(left, "field")?.ToString()),
            ("เทียบกับ", Take(left, "whole")?.ToString()),
            ("เงื่อนไข", bounds.ElementAtOrDefault(0).Word),
            ("ค่า", bounds.ElementAtOrDefault(0).Value),
            ("เงื่อนไข 2", bounds.ElementAtOrDefault(1).Word),
            ("ค่า 2", bounds.ElementAtOrDefault(1).Value),
            ("คะแนน", Marks(Take(left, "marks"))),
            ("ข้อความ", Take(left, "text")?.ToString()),
            ("จริง", Real(left)),
            ("ที่มา", Take(left, "source")?.ToString()),
            ("อื่น ๆ", Rest(left))
        );

        if (inner is not null)
        {
            Write(sheet, indicator, innerPlace, inner, types: null);
        }
    }

    private static string? Real(JsonObject left) =>
        Take(left, "real") is { } real ? BookWords.Thai(BookWords.Real, real.ToJsonString()) : null;

    private static IEnumerable<InnerRubric> Inner(JsonObject left, string place)
    {
        var parts = (Take(left, "parts") as JsonArray)?.Select(p => new InnerRubric(p!.AsObject(), null)) ?? [];
        var cases = (Take(left, "cases") as JsonArray)?.Select(c => new InnerRubric(c!["rubric"]!.AsObject(), Types(c["types"]!))) ?? [];
        var single = new[] { Take(left, "rubric"), left["from"] is JsonObject ? Take(left, "from") : null }
            .OfType<JsonObject>()
            .Select(r => new InnerRubric(r, null));
        return parts.Concat(cases).Concat(single).Select((rubric, i) => rubric with { Place = $"{place}.{i + 1}" });
    }

    private static string Types(JsonNode types) =>
        string.Join(", ", types.AsArray().Select(t => BookWords.Thai(BookWords.Types, t!.ToString())));

    private static string Bound(string member, JsonNode value) =>
        member switch
        {
            "onOrBefore" => BookDates.Write(value.ToString())!,
            "is" => BookWords.Thai(BookWords.YesNo, value.ToJsonString()),
            _ => value.ToString(),
        };

    // The day that days are counted from, where it is no field: a day of the fiscal year, or one that the form names.
    private static string? StartDay(JsonObject left) =>
        Take(left, "fromFiscalYear") is { } day
            ? BookWords.Thai(BookWords.FiscalDays, day.ToString())
            : BookDates.Write(Take(left, "fromDay")?.ToString());

    private static string? Marks(JsonNode? marks) =>
        marks?.ToString() switch
        {
            "person" => BookWords.Person,
            "cut" => BookWords.Cut,
            var number => number,
        };

    private static string? Rest(JsonObject left) => left.Count == 0 ? null : left.ToJsonString();

    /// <param name="Types">The types that it is for, inside by-type.</param>
    private sealed record InnerRubric(JsonObject Rubric, string? Types)
    {
        public string Place { get; init; } = "";
    }

    private static JsonNode? Take(JsonObject from, string member)
    {
        var value = from[member];
        from.Remove(member);
        return value;
    }
}
