using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Views;

/// <summary>What was read, field by field and file by file: value, confidence, the words on the page, and where they stand.</summary>
internal static class ValuesView
{
    public static HtmlText Write(TaskScene scene)
    {
        var page = new HtmlPage();
        page.Write($"<h2 id=\"values\">ค่าที่อ่านได้</h2>\n<ul class=\"values\">\n");
        foreach (var field in scene.Indicator.Fields)
        {
            page.Write($"{Field(scene, field)}");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Field(TaskScene scene, FieldSpec field)
    {
        var page = new HtmlPage();
        var found = scene.Readings.SelectMany(reading =>
            reading.Fields.Where(f => f.FieldId == field.Id).Select(f => (Reading: reading, Field: f))
        );
        var seen = found.Where(f => f.Field.State != FieldState.Missing).ToList();
        page.Write($"<li><h3>{field.Labels[0]}{Claim(field)}</h3>\n");
        if (seen.Count == 0)
        {
            page.Write($"<p class=\"none\">ไม่พบในเอกสาร</p>");
        }

        foreach (var (reading, read) in seen)
        {
            page.Write($"{Value(scene, reading, field, read)}");
        }

        return page.Write($"</li>\n").ToText();
    }

    private static HtmlText Claim(FieldSpec field) =>
        field.SelfAssessment ? new HtmlPage().Write($" <small>(อปท. ประเมินตนเอง ไม่ใช้คิดคะแนน)</small>").ToText() : HtmlText.Nothing;

    private static HtmlText Value(TaskScene scene, EvidenceReading reading, FieldSpec field, FieldReading read)
    {
        var page = new HtmlPage();
        page.Write($"<div class=\"value {read.State.ToString().ToLowerInvariant()}\">\n");
        page.Write(
            $"<p class=\"what\">{EvidenceLink.Write(reading, read.Page, read.Box, Words(field, read))} {Confidence(scene, read)}</p>\n"
        );
        page.Write(
            $"{ScanView.Write(reading, read, scene.Now.Book.ConfidenceThreshold, Words(field, read))}{Places(reading, field, read)}"
        );
        if (read.Quote is { Length: > 0 } quote)
        {
            page.Write($"<p class=\"quote\">“{quote}”</p>\n");
        }

        page.Write($"<p class=\"small\">{Where(scene, reading, read)}</p>\n");
        return page.Write($"</div>\n").ToText();
    }

    /// <summary>The value in words.</summary>
    private static string Words(FieldSpec field, FieldReading read) =>
        read switch
        {
            { State: FieldState.Ambiguous } =>
                $"พบค่าที่ไม่ตรงกัน: {string.Join(" กับ ", read.Candidates.Select(value => Words(field, value)))}",
            { Value: { } value } => Words(field, value),
            _ => "พบรายการ แต่อ่านค่าไม่ได้",
        };

    private static string Words(FieldSpec field, FieldValue value)
    {
        if (value is ChecklistValue list)
        {
            return $"ทำแล้ว {list.Items.Count(item => item.Done)} จาก {field.Items.Count} รายการ";
        }

        var unit = value is NumberValue && field.Unit is { } named ? " " + named : "";
        return ThaiFormat.Value(value) + unit;
    }

    private static HtmlText Confidence(TaskScene scene, FieldReading read)
    {
        if (read.State != FieldState.Read)
        {
            return HtmlText.Nothing;
        }

        var sureness = read.Confidence < scene.Now.Book.ConfidenceThreshold ? "low" : "fair";
        sureness = read.Confidence >= ReliabilityCurve.Sure ? "high" : sureness;
        var share = read.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
        return new HtmlPage().Write($"<span class=\"sure {sureness}\">มั่นใจ {share}</span>").ToText();
    }

    private static string Where(TaskScene scene, EvidenceReading reading, FieldReading read)
    {
        var file = scene.Readings.Count > 1 ? EvidencePath.NameOf(reading.Path) + " " : "";
        var page = read.Page is { } number ? $"หน้า {number} · " : "";
        return $"{file}{page}{string.Join("; ", ScanView.OtherReasons(read))}";
    }

    /// <summary>Items of a checklist, or the values that contradict each other, each with its own place.</summary>
    private static HtmlText Places(EvidenceReading reading, FieldSpec field, FieldReading read)
    {
        if (read.Places is not { Count: > 0 } places)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<ul class=\"places\">\n");
        foreach (var place in places)
        {
            page.Write($"<li>{Place(reading, field, place)}</li>\n");
        }

        var named = places.Select(place => place.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var item in field.Items.Where(item => read.State == FieldState.Read && !named.Contains(item.Id)))
        {
            page.Write($"<li class=\"none\">? {item.Labels[0]} (ไม่พบ หรือไม่พบเครื่องหมาย)</li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Place(EvidenceReading reading, FieldSpec field, PlaceOnPage place)
    {
        if (place.Item is null)
        {
            var words = place.Value is { } value ? Words(field, value) : "";
            return EvidenceLink.Write(reading, place.Page, place.Box, $"{words} (หน้า {place.Page})");
        }

        var label = field.Items.FirstOrDefault(item => item.Id == place.Item)?.Labels[0] ?? place.Item;
        var isDone = place.Value is YesNoValue { Yes: true };
        return EvidenceLink.Write(
            reading,
            place.Page,
            place.Box,
            $"{(isDone ? "☑ ทำแล้ว" : "☐ ยังไม่ทำ")} {label}",
            isDone ? "done" : "open"
        );
    }
}
