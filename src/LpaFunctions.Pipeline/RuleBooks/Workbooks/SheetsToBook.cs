using System.Text.Json.Nodes;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The sheets of a workbook back into the JSON of a rule book, with the row that each part came from.</summary>
internal sealed class SheetsToBook(List<BookFault> faults)
{
    private readonly Dictionary<JsonNode, (string Sheet, int Row)> _places = new(ReferenceEqualityComparer.Instance);

    public JsonObject Read(IReadOnlyList<ImportSheet> sheets)
    {
        var (year, domains, indicators, criteria, fields) = (
            BookSheets.Year(),
            BookSheets.Domains(),
            BookSheets.Indicators(),
            BookSheets.Criteria(),
            BookSheets.Fields()
        );
        BookSheetReader.Read(year, sheets, faults, out var yearRows);
        BookSheetReader.Read(domains, sheets, faults, out var domainRows);
        BookSheetReader.Read(indicators, sheets, faults, out var indicatorRows);
        BookSheetReader.Read(criteria, sheets, faults, out var criteriaRows);
        BookSheetReader.Read(fields, sheets, faults, out var fieldRows);
        var book = new JsonObject { ["$schema"] = "rulebook.schema.json" };
        Year(book, year.Name, yearRows);
        book["domains"] = new JsonArray([.. domainRows.Select(r => (JsonNode?)Domain(domains.Name, r))]);
        var byIndicator = criteriaRows.ToLookup(r => Id(r));
        var fieldsOf = fieldRows.ToLookup(r => Id(r));
        var known = indicatorRows.Select(Id).ToHashSet(StringComparer.Ordinal);
        Strays(criteria.Name, criteriaRows, known);
        Strays(fields.Name, fieldRows, known);
        book["indicators"] = new JsonArray([
            .. indicatorRows.Select(r =>
                (JsonNode?)Indicator(indicators.Name, r, criteria.Name, byIndicator[Id(r)], fields.Name, fieldsOf[Id(r)])
            ),
        ]);

        return book;
    }

    /// <summary>The row that a path of the JSON ("$.indicators[3].rubric.bands[1]") came from, or the nearest thing around it.</summary>
    public (string Sheet, int Row) PlaceOf(JsonObject book, string path)
    {
        JsonNode? node = book;
        var place = (Sheet: "ปี", Row: 0);
        foreach (var step in path.TrimStart('$').Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonArray list when int.TryParse(step.TrimEnd(']'), out var i) && i < list.Count => list[i],
                JsonObject map => map[step],
                _ => null,
            };
            if (node is not null && _places.TryGetValue(node, out var known))
            {
                place = known;
            }
        }

        return place;
    }

    private void Year(JsonObject book, string sheet, IReadOnlyList<BookRow> rows)
    {
        var (bands, facts, sources) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var cells in rows.Select(r => new BookCells(sheet, r, faults)))
        {
            switch (cells.Word("รายการ"))
            {
                case "ปี":
                    book["year"] = cells.Number1("ค่า");
                    break;
                case "รุ่น":
                    book["version"] = cells.Word("ค่า");
                    break;
                case "ชื่อสมุด":
                    book["title"] = cells.Text("ค่า");
                    break;
                case "วิธีรวมคะแนน":
                    book["aggregation"] = cells.Choice("ค่า", BookWords.Aggregations);
                    break;
                case "เฉพาะผล":
                    book["resultsOnly"] = cells.YesNo("ค่า", BookWords.YesNo);
                    break;
                case "ระดับคะแนน":
                    book["scale"] = cells.Numbers("ค่า");
                    break;
                case "ระดับผล":
                    bands.Add(
                        (JsonNode)At(sheet, cells, new JsonObject { ["name"] = cells.Text("ค่า"), ["from"] = cells.Number1("ค่าที่ 2") })
                    );
                    break;
                case "เกณฑ์ผ่าน":
                    book["passRule"] = Pass(sheet, cells);
                    break;
                case "เกณฑ์ผ่านที่แสดงคู่กัน":
                    book["passRuleBeside"] = Pass(sheet, cells);
                    break;
                case "เป้าหมายค่าเฉลี่ย":
                    book["meanTarget"] = cells.Number1("ค่า");
                    break;
                case "ความเชื่อมั่นขั้นต่ำ":
                    book["confidenceThreshold"] = cells.Number1("ค่า");
                    break;
                case "ข้อเท็จจริง":
                    facts.Add((JsonNode)At(sheet, cells, new JsonObject { ["id"] = cells.Word("ค่า"), ["name"] = cells.Text("ค่าที่ 2") }));
                    break;
                case "แหล่งที่มา":
                    sources.Add((JsonNode?)JsonValue.Create(cells.Text("ค่า")));
                    break;
                case var unknown:
                    cells.Fault($"รายการ \"{unknown}\" ไม่รู้จัก เลือกจากรายการที่มีให้");
                    break;
            }
        }

        (book["scale"], book["bands"], book["facts"], book["sources"]) = (
            book["scale"]?.DeepClone() ?? new JsonArray(),
            bands,
            facts,
            sources
        );
    }

    private JsonObject Pass(string sheet, BookCells cells) =>
        At(
            sheet,
            cells,
            new JsonObject
            {
                ["kind"] = cells.Choice("ค่า", BookWords.PassRules),
                ["threshold"] = cells.Number1("ค่าที่ 2"),
                ["text"] = cells.Text("ค่าที่ 3"),
            }
        );

    private JsonObject Domain(string sheet, BookRow row)
    {
        var cells = new BookCells(sheet, row, faults);
        var full = new JsonObject();
        // In the order of the program, whatever the order of the columns.
        foreach (var (title, type) in BookWords.Types.OrderBy(t => t.Value == "pattaya"))
        {
            if (cells.Number1(title) is { } marks)
            {
                full[type] = marks;
            }
        }

        return At(
            sheet,
            cells,
            new JsonObject
            {
                ["id"] = cells.Choice("ด้าน", BookWords.Domains),
                ["name"] = cells.Text("ชื่อด้าน"),
                ["variants"] = cells.Lines("ชื่ออื่น"),
                ["fullMarks"] = full,
            }
        );
    }

    private JsonObject Indicator(
        string sheet,
        BookRow row,
        string criteriaSheet,
        IEnumerable<BookRow> criteria,
        string fieldSheet,
        IEnumerable<BookRow> fields
    )
    {
        var cells = new BookCells(sheet, row, faults);
        var ticked = BookWords
            .Types.Where(t => cells.Text(t.Key) is not null)
            .OrderBy(t => t.Value == "pattaya")
            .Select(t => t.Value)
            .ToArray();
        if (ticked.Length == 0)
        {
            cells.Fault("ไม่ได้เลือกประเภท อปท. เลย ใส่ ✓ อย่างน้อยหนึ่งประเภท");
        }

        var reader = new RowsToRubric(faults);
        var rubric = reader.Read(criteriaSheet, criteria);
        foreach (var (node, number) in reader.RowOf)
        {
            _places[node] = (criteriaSheet, number);
        }

        var indicator = new JsonObject
        {
            ["id"] = cells.Word("รหัส"),
            ["number"] = cells.Word("เลขที่"),
            ["domain"] = cells.Choice("ด้าน", BookWords.Domains),
            ["unit"] = cells.Text("หน่วย"),
            ["subUnit"] = cells.Text("หน่วยย่อย"),
            ["name"] = cells.Text("ชื่อตัวชี้วัด"),
            ["phase"] = cells.Choice("ระยะ", BookWords.Phases) ?? "core",
            ["maxMarks"] = cells.Number1("คะแนนเต็ม"),
            ["scale"] = cells.Numbers("ระดับคะแนน"),
            ["appliesTo"] = ticked.Length == BookWords.Types.Count ? [] : BookCells.List(ticked),
            ["requiresFacts"] = cells.Commas("ตัดฐานเมื่อไม่มีข้อใดข้อหนึ่ง"),
            ["requiresAnyFact"] = cells.Commas("ตัดฐานเมื่อไม่มีทุกข้อ"),
            ["owner"] = cells.Text("หน่วยงานเจ้าของ"),
            ["evidence"] = cells.Numbered("หลักฐาน"),
            ["fields"] = new JsonArray([.. fields.Select(f => (JsonNode?)Field(fieldSheet, f))]),
            ["checks"] = Checks(cells),
            ["rubric"] = rubric,
            ["provenance"] = new JsonObject
            {
                ["real"] = cells.YesNo("ตัวชี้วัดจริง", BookWords.YesNo) ?? false,
                ["rubricReal"] = cells.YesNo("เกณฑ์จริงทุกช่วง", BookWords.YesNo) ?? false,
                ["source"] = cells.Text("ที่มา"),
            },
        };
        return At(sheet, cells, WithoutNulls(indicator));
    }

    private JsonObject Field(string sheet, BookRow row)
    {
        var cells = new BookCells(sheet, row, faults);
        var field = new JsonObject
        {
            ["id"] = cells.Word("ช่อง"),
            ["kind"] = cells.Choice("ชนิด", BookWords.FieldKinds),
            ["labels"] = cells.Lines("ป้ายชื่อ"),
            ["places"] = cells.Commas("ตำแหน่ง"),
            ["unit"] = cells.Text("หน่วยนับ"),
            ["min"] = cells.Number1("ต่ำสุด"),
            ["max"] = cells.Number1("สูงสุด"),
            ["notBefore"] = cells.Date("ไม่ก่อนวันที่"),
            ["notAfter"] = cells.Date("ไม่หลังวันที่"),
            ["required"] = cells.YesNo("ต้องมี", BookWords.YesNo) ?? true,
            ["items"] = new JsonArray([.. (cells.Text("รายการ")?.Split('\n') ?? []).Select(l => (JsonNode?)Item(cells, l))]),
            ["selfAssessment"] = cells.YesNo("ประเมินตนเอง", BookWords.YesNo) ?? false,
        };

        return At(sheet, cells, WithoutNulls(field));
    }

    private static JsonObject Item(BookCells cells, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            cells.Fault($"รายการ \"{line}\" ต้องเป็น รหัส: ข้อความ | ข้อความอื่น บรรทัดละหนึ่งรายการ");
        }

        return new JsonObject
        {
            ["id"] = colon < 1 ? "" : BookCells.Plain(line[..colon].Trim()),
            ["labels"] = BookCells.List(line[(colon + 1)..].Split('|')),
        };
    }

    private static JsonArray Checks(BookCells cells)
    {
        var checks = new JsonArray();
        foreach (var line in cells.Text("ตรวจความสัมพันธ์")?.Split('\n') ?? [])
        {
            if (line.Split(':') is [var kind, var fields])
            {
                checks.Add((JsonNode)new JsonObject { ["kind"] = kind.Trim(), ["fields"] = BookCells.List(fields.Split(',')) });
            }
            else
            {
                cells.Fault($"ตรวจความสัมพันธ์ \"{line}\" ต้องเป็น ชนิด: ช่อง, ช่อง เช่น part-of-whole: done, total");
            }
        }

        return checks;
    }

    private void Strays(string sheet, IReadOnlyList<BookRow> rows, HashSet<string> known)
    {
        foreach (var row in rows.Where(r => !known.Contains(Id(r))))
        {
            faults.Add(new BookFault(sheet, row.Number, Stray(Id(row))));
        }
    }

    private static string Stray(string id) =>
        id.Length == 0 ? "ช่อง รหัส ว่าง ใส่รหัสของตัวชี้วัดในทุกแถว" : $"ไม่มีตัวชี้วัดรหัส \"{id}\" ในแผ่น ตัวชี้วัด";

    private JsonObject At(string sheet, BookCells cells, JsonObject node)
    {
        _places[node] = (sheet, cells.Number);
        return node;
    }

    private static string Id(BookRow row) => row["รหัส"] is { } id ? BookCells.Plain(id).Trim('"', ' ') : "";

    private static JsonObject WithoutNulls(JsonObject map)
    {
        foreach (var member in map.Where(m => m.Value is null).Select(m => m.Key).ToArray())
        {
            map.Remove(member);
        }

        return map;
    }
}
