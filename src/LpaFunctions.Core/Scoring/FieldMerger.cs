using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>
/// Merges the readings of an indicator field by field: equal values are one value, values that differ are a contradiction and give none.
/// Neither the order of the readings nor a reading that comes twice changes the outcome.
/// </summary>
internal static class FieldMerger
{
    public static MergedField Merge(FieldSpec spec, IReadOnlyList<EvidenceReading> readings)
    {
        var found = readings
            .SelectMany(r => FoundIn(r, spec))
            .OrderByDescending(f => f.Field.Confidence)
            .ThenBy(f => f.Reading.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Reading.Id, StringComparer.Ordinal)
            .ToArray();
        var read = found.Where(f => f.Field is { State: FieldState.Read, Value: not null }).ToArray();
        var ambiguous = found.Where(f => f.Field.State == FieldState.Ambiguous).ToArray();
        if (ambiguous.Length > 0)
        {
            return Contradiction(spec, [.. read, .. ambiguous]);
        }

        if (read.Length == 0)
        {
            return NotRead(spec, found);
        }

        return spec.Kind == FieldKind.Checklist ? MergeChecklist(spec, read) : MergeValue(spec, read);
    }

    private static IEnumerable<Found> FoundIn(EvidenceReading reading, FieldSpec spec) =>
        reading.Fields.Where(f => string.Equals(f.FieldId, spec.Id, StringComparison.Ordinal)).Select(f => new Found(reading, f));

    private static MergedField NotRead(FieldSpec spec, Found[] found)
    {
        if (found.FirstOrDefault(f => f.Field.State == FieldState.Unreadable) is not { } unreadable)
        {
            return new MergedField { Spec = spec, Note = $"ไม่พบ “{spec.Labels[0]}” ในเอกสาร โปรดแนบเอกสารที่มีข้อมูลนี้" };
        }

        return new MergedField
        {
            Spec = spec,
            Unreadable = true,
            Note = Unreadable(spec, unreadable),
            Sources = [Source(unreadable)],
        };
    }

    private static MergedField MergeValue(FieldSpec spec, Found[] read)
    {
        if (read.Select(f => Normal(f.Field.Value!)).Distinct().Count() > 1)
        {
            return Contradiction(spec, read);
        }

        var surest = read[0];
        return new MergedField
        {
            Spec = spec,
            Value = surest.Field.Value,
            Confidence = surest.Field.Confidence,
            Note = Doubts(surest),
            Sources = [Source(surest) with { Value = PublicValue.From(spec, surest.Field.Value) }],
        };
    }

    // Each document may speak of some items only; items that two documents state differently are a contradiction.
    private static MergedField MergeChecklist(FieldSpec spec, Found[] read)
    {
        var items = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        var used = new List<Found>();
        foreach (var found in read.Where(f => f.Field.Value is ChecklistValue))
        {
            var adds = false;
            foreach (var item in ((ChecklistValue)found.Field.Value!).Items)
            {
                if (items.TryGetValue(item.Id, out var done) && done != item.Done)
                {
                    return Contradiction(spec, read);
                }

                adds |= items.TryAdd(item.Id, item.Done);
            }

            if (adds)
            {
                used.Add(found);
            }
        }

        if (used.Count == 0)
        {
            return Contradiction(spec, read);
        }

        var merged = items.Select(i => new ChecklistItem(i.Key, i.Value));
        return new MergedField
        {
            Spec = spec,
            Value = new ChecklistValue([.. merged]),
            Confidence = used.Min(f => f.Field.Confidence),
            Note = used.Select(Doubts).FirstOrDefault(d => d is not null),
            Sources = [.. used.Select(Source)],
        };
    }

    private static MergedField Contradiction(FieldSpec spec, Found[] found)
    {
        var values = found
            .SelectMany(f => (f.Field.Value is { } v ? [v] : f.Field.Candidates).Select(v => ThaiFormat.Value(v) + At(f)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(4);
        return new MergedField
        {
            Spec = spec,
            Contradicts = true,
            Note = $"พบค่าของ “{spec.Labels[0]}” ไม่ตรงกัน: {string.Join(" กับ ", values)} โปรดแก้ไขหรือนำเอกสารที่ไม่ใช้ออก",
            Sources = [.. found.Select(Source).DistinctBy(s => (s.ReadingId, s.Page))],
        };
    }

    private static string Unreadable(FieldSpec spec, Found found) =>
        found.Field.Reasons.Count == 0
            ? $"พบ “{spec.Labels[0]}” แต่อ่านค่าไม่ได้{At(found)} โปรดตรวจเอกสารหรือแนบฉบับที่ชัดเจน"
            : $"อ่านค่าของ “{spec.Labels[0]}” ไม่ได้{At(found)}: {string.Join("; ", found.Field.Reasons)}";

    private static string? Doubts(Found found) =>
        found.Field.Reasons.Count == 0 ? null : $"“{string.Join("; ", found.Field.Reasons)}”{At(found)}";

    private static string At(Found found)
    {
        var file = EvidencePath.NameOf(found.Reading.Path);
        return found.Field.Page is { } page ? $" ({file} หน้า {page})" : $" ({file})";
    }

    // Names in another order are the same names, and white space is no difference.
    private static FieldValue Normal(FieldValue value) =>
        value switch
        {
            TextValue t => new TextValue(string.Concat(t.Text.Where(c => !char.IsWhiteSpace(c)))),
            NamesValue n => new NamesValue([.. n.Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            _ => value,
        };

    private static ResultSource Source(Found found)
    {
        var (reading, field) = (found.Reading, found.Field);
        return new ResultSource
        {
            FieldId = field.FieldId,
            ReadingId = reading.Id,
            Path = reading.Path,
            ContentHash = reading.ContentHash,
            Page = field.Page,
            Box = field.Box,
            Places = field.Places,
            Sheets = Sheets(found),
            Quote = field.Quote,
            Confidence = field.Confidence,
        };
    }

    private static PageSheet[]? Sheets(Found found)
    {
        var pages = (found.Field.Places ?? []).Select(place => place.Page).Append(found.Field.Page ?? 0).ToHashSet();
        return found.Reading.Sheets?.Where(sheet => pages.Contains(sheet.Page)).ToArray();
    }

    private sealed record Found(EvidenceReading Reading, FieldReading Field);
}
