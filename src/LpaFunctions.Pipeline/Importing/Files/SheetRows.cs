using System.Globalization;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>The rows of one sheet of a workbook, cell by cell as they unpack.</summary>
internal sealed class SheetRows(string sheet, SheetTexts texts, SheetBudget budget)
{
    private readonly List<ImportSheetRow> _rows = [];
    private readonly List<MergedCells> _merged = [];
    private List<string?> _cells = [];
    private int _number;
    private int _column;

    public ImportSheet Read(PartReader reader)
    {
        while (reader.Read())
        {
            if (reader.Opens("row"))
            {
                Begin(reader);
            }
            else if (reader.Opens("c"))
            {
                Cell(reader);
            }
            else if (reader.Opens("mergeCell") && MergedCells.Parse(reader.Xml.GetAttribute("ref")) is { } merged)
            {
                _merged.Add(merged);
                budget.Listed(sheet, "ช่องที่ผสาน", _merged.Count);
            }

            if (reader.Closes("row") || (reader.Opens("row") && reader.Xml.IsEmptyElement))
            {
                End();
            }
        }

        return new ImportSheet(budget.FileName, sheet, _rows) { Merged = _merged };
    }

    private void Begin(PartReader reader)
    {
        _number = Number(reader.Xml.GetAttribute("r")) ?? _number + 1;
        _cells = [];
        _column = -1;
    }

    private void End()
    {
        // Formats often reach down to the last row of the sheet.
        if (_number <= budget.Limits.MaxRows || _cells.Count > 0)
        {
            budget.Row(sheet, _number, _rows.Count + 1);
            budget.KeptRow(sheet);
            _rows.Add(new ImportSheetRow(_number, _cells));
        }
    }

    private void Cell(PartReader reader)
    {
        var reference = reader.Xml.GetAttribute("r");
        _column = reference is null ? _column + 1 : CellPlace.Column(reference);
        var text = Text(reader, reader.Xml.GetAttribute("t"), reader.Xml.GetAttribute("s"));
        if (string.IsNullOrEmpty(text) || _column < 0)
        {
            return;
        }

        budget.Row(sheet, _number, _rows.Count + 1);
        budget.Cell(sheet, _number, _column, Math.Max(0, _column - _cells.Count), text);
        while (_cells.Count <= _column)
        {
            _cells.Add(null);
        }

        _cells[_column] = text;
    }

    private string? Text(PartReader reader, string? type, string? style)
    {
        if (reader.Xml.IsEmptyElement)
        {
            return null;
        }

        var (value, inline) = ("", "");
        var place = $"แผ่น \"{sheet}\" แถว {_number:N0}";
        while (reader.Read() && !reader.Closes("c"))
        {
            if (reader.Opens("v"))
            {
                value = reader.Text(place);
            }
            else if (reader.Opens("is"))
            {
                inline = reader.Text(place);
            }
        }

        return type switch
        {
            "s" => texts.Shared(value),
            "inlineStr" => inline,
            "e" => null,
            null or "n" => texts.Formats.Shown(value, style),
            _ => value,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
