using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>The document model as JSON, one object on one line for each file; docs/read-json.md describes it.</summary>
internal sealed class JsonRenderer : IDocumentRenderer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Render(string file, Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("reader", document.Reader);
            json.WriteString("title", document.Title);
            json.WriteString("producer", document.Producer);
            Array(json, "pages", document.Pages, Write);
            Array(json, "formFields", document.FormFields, Write);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Page page)
    {
        json.WriteNumber("number", page.Number);
        json.WriteNumber("width", Points(page.Width));
        json.WriteNumber("height", Points(page.Height));
        json.WriteString("class", Name(page.Class));
        if (page.UnknownShare is { } share)
        {
            json.WriteNumber("unknownShare", Math.Round(share, 4));
        }
        else
        {
            json.WriteNull("unknownShare");
        }

        json.WriteStartObject("repairs");
        foreach (var (rule, count) in page.Repairs.OrderBy(repair => repair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(rule, count);
        }

        json.WriteEndObject();
        Array(json, "lines", page.Lines, Write);
        Array(json, "tables", page.Tables, Write);
        Array(json, "checkBoxes", page.CheckBoxes, Write);
        Array(json, "images", page.Images, Write);
        if (page.Dpi is { } dpi)
        {
            json.WriteNumber("dpi", dpi);
        }

        if (page.Unread is not null)
        {
            json.WriteString("unread", page.Unread);
        }

        if (page.Doubts.Count > 0)
        {
            Array(json, "doubts", page.Doubts, Write);
        }
    }

    private static void Write(Utf8JsonWriter json, ReadingDoubt doubt)
    {
        json.WriteString("text", doubt.Text);
        json.WriteString("other", doubt.Other);
        json.WriteString("why", doubt.Why);
        Box(json, doubt.Box);
    }

    /// <summary>Only of what was read on an image: a text layer is taken as it is.</summary>
    private static void Confidence(Utf8JsonWriter json, double confidence, bool isRead)
    {
        if (isRead)
        {
            json.WriteNumber("confidence", Math.Round(confidence, 2));
        }
    }

    private static void Write(Utf8JsonWriter json, TextLine line)
    {
        json.WriteString("text", line.Text);
        Box(json, line.Box);
        Confidence(json, line.Confidence, line.Spans.Any(span => span.Confidences.Length > 0));
        Array(
            json,
            "spans",
            line.Spans,
            (writer, span) =>
            {
                writer.WriteString("text", span.Text);
                writer.WriteNumber("fontSize", Points(span.FontSize));
                Box(writer, span.Box);
            }
        );
    }

    private static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteNumber("rows", table.Rows);
        json.WriteNumber("columns", table.Columns);
        json.WriteBoolean("ruled", table.Ruled);
        Box(json, table.Box);

        Array(
            json,
            "cells",
            table.Cells,
            (writer, cell) =>
            {
                writer.WriteNumber("row", cell.Row);
                writer.WriteNumber("column", cell.Column);
                writer.WriteNumber("rowSpan", cell.RowSpan);
                writer.WriteNumber("columnSpan", cell.ColumnSpan);
                writer.WriteString("text", cell.Text);
                Box(writer, cell.Box);
                Confidence(writer, cell.Confidence, cell.Confidences.Length > 0);
            }
        );
    }

    private static void Write(Utf8JsonWriter json, CheckBox box)
    {
        json.WriteBoolean("checked", box.Checked);
        json.WriteString("label", box.Label);
        Box(json, box.Box);
    }

    private static void Write(Utf8JsonWriter json, PageImage image)
    {
        json.WriteNumber("pixelWidth", image.PixelWidth);
        json.WriteNumber("pixelHeight", image.PixelHeight);
        json.WriteString("mediaType", image.MediaType);
        Box(json, image.Box);
    }

    private static void Write(Utf8JsonWriter json, FormField field)
    {
        json.WriteString("name", field.Name);
        json.WriteString("label", field.Label);
        json.WriteString("value", field.Value);
        json.WriteString("kind", Name(field.Kind));
        if (field.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        if (field.Box is { } box)
        {
            Box(json, box);
        }
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Box(Utf8JsonWriter json, TextBox box)
    {
        json.WriteStartArray("box");
        json.WriteNumberValue(Points(box.Left));
        json.WriteNumberValue(Points(box.Top));
        json.WriteNumberValue(Points(box.Right));
        json.WriteNumberValue(Points(box.Bottom));
        json.WriteEndArray();
    }

    // JSON knows no infinity, and hundredths of a point are finer than any producer places.
    private static double Points(double value) => double.IsFinite(value) ? Math.Round(value, 2) : 0;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
