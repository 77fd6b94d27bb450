using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Checks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Places;
using LpaFunctions.Reading.Fields.States;

namespace LpaFunctions.Reading.Fields;

/// <summary>Pulls the fields that the rule book names for an indicator out of a document, and recognises a document in the wrong place.</summary>
public sealed class EvidenceFieldReader(LgoRegistry registry)
{
    /// <summary>Part of the id of every reading: raise it when the same document would be read otherwise.</summary>
    public const string Version = "lpa-fields/9";

    // A letter without a name, mostly a tone, beside a value.
    private const char Lost = '\uFFFD';

    private readonly LgoMentions _mentions = new(registry);

    /// <param name="book">All indicators of the year: another one's form is recognised by its own labels.</param>
    /// <param name="place">Where the file lies; null where that is not known (lpa read).</param>
    public FieldReadings Read(Document document, RuleBook book, Indicator indicator, EvidencePlace? place)
    {
        var text = FieldText.Read(document, book.Year.InspectedFiscalYear);
        var own = place is null ? null : registry.Find(place.Lgo);
        var ownName = own is null ? null : OwnName.From(own, registry);
        var forms = new FormFieldReader(document);
        var readings = ReadAll(document, text, indicator.Fields, forms, ownName).ToDictionary(r => r.FieldId, StringComparer.Ordinal);
        var missing = indicator.Fields.Where(f => readings[f.Id].State == FieldState.Missing).ToList();
        if (missing.Count > 0 && FieldText.OfColumns(document, book.Year.InspectedFiscalYear) is { Blocks.Count: > 0 } columns)
        {
            foreach (var reading in ReadAll(document, columns, missing, forms, ownName))
            {
                readings[reading.FieldId] = reading;
            }
        }

        var findings = new List<EvidenceFinding>(PageFindings(document));
        foreach (var reading in readings.Values.ToList())
        {
            readings[reading.FieldId] = NumberPlaces.Settle(document, reading);
        }

        FieldChecks.Apply(indicator, readings, findings);
        ImageDoubts.Apply(document, indicator, readings, findings);
        var wrong = Wrong(text, book, indicator, place, own, readings).ToList();
        findings.AddRange(wrong);
        var unused = wrong.FirstOrDefault();
        if (DraftMarks.Find(document) is { } draft)
        {
            findings.Add(draft);
            unused ??= draft;
        }

        var read = indicator.Fields.Select(f => ShownPlaces.Move(document, readings[f.Id])).ToList();
        var sheets = ShownPlaces.Sheets(document, read);
        if (unused is not null)
        {
            read = read.ConvertAll(reading => Unused(reading, unused.Message));
        }

        return new FieldReadings(read, findings, sheets);
    }

    private static IEnumerable<FieldReading> ReadAll(
        Document document,
        FieldText text,
        IReadOnlyList<FieldSpec> fields,
        FormFieldReader forms,
        OwnName? ownName
    )
    {
        var hits = LabelFinder.Find(text, FieldLabel.ForFields(fields));
        var places = new PlaceReader(text, hits, ownName);
        var states = new StateReader(text, hits, places);
        var checklists = new ChecklistReader(states, forms);

        foreach (var field in fields)
        {
            var mine = hits.Where(h => h.Field.Id == field.Id && h.Label.Item is null);
            var reading = field.Kind switch
            {
                FieldKind.Checklist => checklists.Read(field, hits),
                FieldKind.YesNo => Make(field, mine.Select(states.Read), forms),
                _ => Make(field, mine.Select(places.Read), forms),
            };
            yield return Doubted(document, reading);
        }
    }

    private static FieldReading Make(FieldSpec field, IEnumerable<Candidate> found, FormFieldReader forms) =>
        ReadingMaker.Make(field, [.. found, .. forms.Read(field)]);

    private IEnumerable<EvidenceFinding> Wrong(
        FieldText text,
        RuleBook book,
        Indicator indicator,
        EvidencePlace? place,
        Lgo? own,
        Dictionary<string, FieldReading> readings
    )
    {
        if (own is not null && _mentions.Other(text, own) is { } lgo)
        {
            yield return lgo;
        }

        if (place is not null && StatedYear.Other(text, place.Year) is { } year)
        {
            yield return year;
        }

        if (OtherForm.Find(text, book, indicator, readings.Values) is { } form)
        {
            yield return form;
        }
    }

    private static IEnumerable<EvidenceFinding> PageFindings(Document document)
    {
        foreach (var unread in document.Pages.Where(p => p.Unread is not null).GroupBy(p => p.Unread!, StringComparer.Ordinal))
        {
            yield return new EvidenceFinding(
                EvidenceFindingKind.Scanned,
                $"หน้า {string.Join(", ", unread.Select(p => p.Number))} {unread.Key}"
            );
        }

        var scans = document.Pages.Where(p => p is { Class: PageClass.Scan, Lines.Count: 0, Unread: null }).Select(p => p.Number).ToList();
        if (scans.Count > 0)
        {
            yield return new EvidenceFinding(
                EvidenceFindingKind.Scanned,
                $"หน้า {string.Join(", ", scans)} เป็นภาพสแกนไม่มีข้อความ ต้องรอการอ่านภาพหรือให้เจ้าหน้าที่ตรวจเอง"
            );
        }

        if (CoarseScans.Message(document) is { } coarse)
        {
            yield return new EvidenceFinding(EvidenceFindingKind.CoarseScan, coarse);
        }

        var hidden = document.Pages.Where(p => p.IsHiddenText).Select(p => p.Number).ToList();
        if (hidden.Count > 0)
        {
            yield return new EvidenceFinding(
                EvidenceFindingKind.HiddenText,
                $"หน้า {string.Join(", ", hidden)} เป็นภาพที่มีข้อความซ่อนจากโปรแกรม OCR ค่าที่อ่านได้เป็นเพียงข้อเสนอ โปรดให้เจ้าหน้าที่ตรวจกับภาพ"
            );
        }

        var poor = document.Pages.Where(PoorPages.Is).Select(p => p.Number).ToList();
        if (poor.Count > 0)
        {
            yield return new EvidenceFinding(EvidenceFindingKind.PoorText, PoorPages.Message(document, poor));
        }
    }

    private static FieldReading Doubted(Document document, FieldReading reading)
    {
        if (reading is not { State: FieldState.Read, Page: { } page } || page > document.Pages.Count)
        {
            return reading;
        }

        if (PoorPages.Is(document.Pages[page - 1]))
        {
            return Doubted(reading, Trust.PoorText, "ข้อความของหน้านี้เสียหาย");
        }

        if (reading.Value is TextValue { Text: var words } && words.Contains(Lost, StringComparison.Ordinal))
        {
            return Doubted(reading, Trust.LostInText, "มีตัวอักษรหรือวรรณยุกต์ที่อ่านไม่ได้ในค่านี้");
        }

        return reading.Quote?.Contains(Lost, StringComparison.Ordinal) == true
            ? Doubted(reading, Trust.LostLetter, "มีตัวอักษรหรือวรรณยุกต์ที่อ่านไม่ได้ในข้อความนี้")
            : reading;
    }

    private static FieldReading Doubted(FieldReading reading, decimal factor, string why) =>
        reading with
        {
            Confidence = Math.Round(reading.Confidence * factor, 2, MidpointRounding.AwayFromZero),
            Reasons = [.. reading.Reasons, why],
        };

    private static FieldReading Unused(FieldReading reading, string why) =>
        reading.State == FieldState.Read
            ? reading with
            {
                Confidence = Math.Min(Trust.Misplaced, reading.Confidence),
                Reasons = [.. reading.Reasons, why],
            }
            : reading;
}
