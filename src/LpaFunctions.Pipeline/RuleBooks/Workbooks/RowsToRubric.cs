using System.Text.Json;
using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The rows of one indicator back into its rubric.</summary>
internal sealed class RowsToRubric(List<BookFault> faults)
{
    private static readonly Dictionary<string, (string? First, string? Second)> Members = new(StringComparer.Ordinal)
    {
        ["share-bands"] = ("part", "whole"),
        ["number-bands"] = ("field", null),
        ["checklist-count"] = ("field", null),
        ["deadline"] = ("field", null),
        ["no-case"] = ("field", null),
        ["growth-bands"] = ("now", "before"),
        ["days-between"] = ("to", "from"),
    };

    private readonly Dictionary<string, JsonObject> _rubrics = new(StringComparer.Ordinal);

    /// <summary>The row of each object, so that a fault found later finds its row.</summary>
    public Dictionary<JsonNode, int> RowOf { get; } = new(ReferenceEqualityComparer.Instance);

    /// <returns>Null where there is no rubric row.</returns>
    public JsonObject? Read(string sheet, IEnumerable<BookRow> rows)
    {
        foreach (var cells in rows.Select(r => new BookCells(sheet, r, faults)))
        {
            var place = cells.Word("ข้อ") ?? "1";
            var kind = cells.Word("ชนิด") ?? "";
            if (BookWords.Kinds.TryGetValue(kind, out var rubric))
            {
                AddRubric(cells, place, rubric);
            }
            else if (BookWords.Lists.ContainsKey(kind) || BookWords.Rests.ContainsKey(kind))
            {
                AddBand(cells, place, kind);
            }
            else
            {
                cells.Fault(
                    $"ชนิด \"{kind}\" ไม่รู้จัก ใช้ได้: {string.Join(", ", BookWords.Kinds.Keys.Concat(BookWords.Lists.Keys).Concat(BookWords.Rests.Keys))}"
                );
            }
        }

        return _rubrics.GetValueOrDefault("1");
    }

    private void AddRubric(BookCells cells, string place, string kind)
    {
        var rubric = new JsonObject { ["kind"] = kind };
        var (first, second) = Members.GetValueOrDefault(kind);
        Put(rubric, first, cells.Word("ช่องข้อมูล"));
        PutSecond(cells, rubric, second);
        PutOthers(cells, rubric);
        RowOf[rubric] = cells.Number;
        if (!_rubrics.TryAdd(place, rubric))
        {
            cells.Fault($"ข้อ {place} มีเกณฑ์มากกว่าหนึ่งชุด");
            return;
        }

        if (place != "1")
        {
            Hang(cells, place, rubric);
        }
    }

    // "1.2" belongs to "1"; "1.ขั้น2" is the rubric of its second step.
    private void Hang(BookCells cells, string place, JsonObject rubric)
    {
        var dot = place.LastIndexOf('.');
        if (dot < 0 || !_rubrics.TryGetValue(place[..dot], out var parent))
        {
            cells.Fault($"ข้อ {place} ไม่มีเกณฑ์แม่ข้อ {(dot < 0 ? place : place[..dot])} อยู่ก่อนหน้า");
            return;
        }

        var last = place[(dot + 1)..];
        if (last.StartsWith("ขั้น", StringComparison.Ordinal))
        {
            var list = (parent["steps"] ?? parent["deductions"]) as JsonArray;
            var steps = list?.Count ?? 0;
            if (int.TryParse(last["ขั้น".Length..], out var number) && number >= 1 && number <= steps)
            {
                list![number - 1]!["rubric"] = rubric;
            }
            else
            {
                cells.Fault($"ไม่พบขั้นของข้อ {place}");
            }

            return;
        }

        switch (parent["kind"]!.ToString())
        {
            case "by-type":
                List(parent, "cases").Add((JsonNode)new JsonObject { ["types"] = Types(cells), ["rubric"] = rubric });
                break;
            case "no-case":
                parent["rubric"] = rubric;
                break;
            case "deduct":
                parent["from"] = rubric;
                break;
            default:
                List(parent, "parts").Add((JsonNode)rubric);
                break;
        }
    }

    // Days are counted from a field, a day of the fiscal year or a date.
    private static void PutSecond(BookCells cells, JsonObject rubric, string? second)
    {
        var text = cells.Word("เทียบกับ");
        if (second != "from" || text is null)
        {
            Put(rubric, second, text);
        }
        else if (BookDates.Read(text) is { } day)
        {
            Put(rubric, "fromDay", day);
        }
        else
        {
            var fiscal = BookWords.FiscalDays.GetValueOrDefault(text);
            Put(rubric, fiscal is null ? second : "fromFiscalYear", fiscal ?? text);
        }
    }

    private static JsonArray Types(BookCells cells)
    {
        var types = new JsonArray();
        foreach (
            var name in (cells.Text("ข้อความ") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (BookWords.Types.TryGetValue(name, out var type))
            {
                types.Add((JsonNode?)JsonValue.Create(type));
            }
            else
            {
                cells.Fault($"ประเภท \"{name}\" ไม่รู้จัก ใช้ได้: {string.Join(", ", BookWords.Types.Keys)}");
            }
        }

        return types;
    }

    private void AddBand(BookCells cells, string place, string kind)
    {
        if (!_rubrics.TryGetValue(place, out var rubric))
        {
            cells.Fault($"แถวนี้เป็น{kind}ของข้อ {place} แต่ไม่มีแถวของเกณฑ์ข้อนั้นอยู่ก่อนหน้า");
            return;
        }

        var band = new JsonObject();
        RowOf[band] = cells.Number;
        Put(band, "text", cells.Text("ข้อความ"));
        Put(band, "field", cells.Word("ช่องข้อมูล"));
        Put(band, "whole", cells.Word("เทียบกับ"));
        PutBound(cells, band, "เงื่อนไข", "ค่า");
        PutBound(cells, band, "เงื่อนไข 2", "ค่า 2");
        if (Marks(cells) is { } marks)
        {
            band["marks"] = marks;
        }

        if (cells.YesNo("จริง", BookWords.Real) is { } real)
        {
            band["real"] = real;
        }

        Put(band, "source", cells.Text("ที่มา"));
        PutOthers(cells, band);
        if (BookWords.Lists.TryGetValue(kind, out var list))
        {
            List(rubric, list).Add((JsonNode)band);
        }
        else
        {
            rubric[BookWords.Rests[kind]] = band;
        }
    }

    private static void PutBound(BookCells cells, JsonObject band, string comparison, string value)
    {
        var member = cells.Choice(comparison, BookWords.Comparisons);
        if (member is null && cells.Text(value) is not null && cells.Text(comparison) is null)
        {
            cells.Fault($"มี{value}แต่ไม่มี{comparison} เลือกจาก {string.Join(", ", BookWords.Comparisons.Keys)}");
        }

        if (member is null)
        {
            return;
        }

        var bound = member switch
        {
            "onOrBefore" => cells.Date(value),
            "is" => cells.YesNo(value, BookWords.YesNo),
            _ => cells.Number1(value),
        };
        if (bound is not null)
        {
            band[member] = bound;
        }
        else if (cells.Text(value) is null)
        {
            cells.Fault($"{comparison} ไม่มี{value}");
        }
    }

    private static JsonNode? Marks(BookCells cells) =>
        cells.Word("คะแนน") switch
        {
            null => Nothing(cells),
            BookWords.Person or "person" => JsonValue.Create("person"),
            BookWords.Cut or "cut" => JsonValue.Create("cut"),
            var number => cells.NumberOf(number, "คะแนน"),
        };

    private static JsonNode? Nothing(BookCells cells)
    {
        cells.Fault($"ไม่มีคะแนน ใส่ตัวเลข {BookWords.Person} หรือ {BookWords.Cut}");
        return null;
    }

    private static void PutOthers(BookCells cells, JsonObject target)
    {
        if (cells.Text("อื่น ๆ") is not { } text)
        {
            return;
        }

        try
        {
            foreach (var (member, value) in JsonNode.Parse(BookCells.Plain(text))!.AsObject())
            {
                target[member] = value?.DeepClone();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            cells.Fault("ช่อง อื่น ๆ ต้องเป็น JSON เช่น {\"atMost\":5} หรือเว้นว่าง");
        }
    }

    private static void Put(JsonObject target, string? member, string? text)
    {
        if (member is not null && text is not null)
        {
            target[member] = text;
        }
    }

    private static JsonArray List(JsonObject target, string member)
    {
        if (target[member] is not JsonArray list)
        {
            target[member] = list = [];
        }

        return list;
    }
}
