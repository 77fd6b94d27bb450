using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>A rule book as an Excel workbook that an officer edits: Thai heads that stay in sight, lists to choose from, wrapped text, a column for faults.</summary>
public static class BookWorkbook
{
    private const uint Plain = 1;
    private const uint Head = 2;
    private const uint TextFormat = 49;

    /// <summary>Rows below the last that still offer the lists, for what an officer adds.</summary>
    private const int RoomToGrow = 500;

    /// <summary>Points of one line; programs do not agree on heights that a file leaves out, and Thai needs room above and below.</summary>
    private const double LineHeight = 19;
    private const int MostLines = 12;

    public static byte[] Write(RuleBook book)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var (i, sheet) in BookToSheets.Write(book).Index())
            {
                var id = $"sheet{i + 1}";
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = Worksheet(sheet);
                sheets.Append(
                    new Sheet
                    {
                        Name = sheet.Name,
                        SheetId = (uint)i + 1,
                        Id = id,
                    }
                );
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return memory.ToArray();
    }

    private static Worksheet Worksheet(BookSheet sheet)
    {
        var columns = sheet.Columns;
        var heads = columns.Select((c, i) => At(Text(c.Title, Head), i, 1));
        var data = new SheetData(
            new Row(heads)
            {
                RowIndex = 1,
                Height = 2 * LineHeight,
                CustomHeight = true,
            }
        );
        foreach (var (n, row) in sheet.Rows.Index())
        {
            var cells = columns.Select((c, i) => Cell(row[c.Title], i, n + 2)).OfType<Cell>();
            data.Append(
                new Row(cells)
                {
                    RowIndex = (uint)n + 2,
                    Height = LineHeight * Lines(columns, row),
                    CustomHeight = true,
                }
            );
        }

        var view = new SheetView(HeadStays()) { WorkbookViewId = 0 };
        var worksheet = new Worksheet(new SheetViews(view), new Columns(columns.Select(Column)), data);
        var lists = columns.Index().Where(c => c.Item.Choices.Count > 0).Select(c => List(c.Index, c.Item, sheet.Rows.Count)).ToArray();
        if (lists.Length > 0)
        {
            worksheet.Append(new DataValidations(lists) { Count = (uint)lists.Length });
        }

        return worksheet;
    }

    private static Pane HeadStays() =>
        new()
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };

    private static Column Column(SheetColumn column, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
            Style = Plain,
        };

    private static int Lines(IReadOnlyList<SheetColumn> columns, BookRow row) =>
        Math.Clamp(columns.Max(c => Lines(row[c.Title] ?? "", c.Width)), 1, MostLines);

    // Vowels and tones above and below a letter take no place of their own.
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Count(IsWide) / (width - 1))));

    private static bool IsWide(char c) => c is not ('ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎'));

    // A list offers and does not forbid: what is typed otherwise is answered by the import, in words.
    private static DataValidation List(int column, SheetColumn spec, int rows)
    {
        var letters = CellPlace.Letters(column);
        return new DataValidation(new Formula1($"\"{string.Join(',', spec.Choices)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letters}2:{letters}{rows + RoomToGrow}" },
        };
    }

    private static Cell? Cell(string? text, int column, int row)
    {
        if (text is null)
        {
            return null;
        }

        var cell = IsPlainNumber(text)
            ? new Cell
            {
                CellValue = new CellValue(text),
                DataType = CellValues.Number,
                StyleIndex = Plain,
            }
            : Text(text, Plain);
        return At(cell, column, row);
    }

    private static Cell At(Cell cell, int column, int row)
    {
        cell.CellReference = $"{CellPlace.Letters(column)}{row}";
        return cell;
    }

    // A number that a spreadsheet gives back as it is: "70", "0.7"; ids such as "1.10" stay text.
    private static bool IsPlainNumber(string text) =>
        text.Length < 12
        && text.All(c => char.IsAsciiDigit(c) || c is '.' or '-')
        && !text.Contains('.', StringComparison.Ordinal)
        && (text.Length == 1 || text[0] != '0');

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static Stylesheet Styles() =>
        new(
            Faces(),
            Backgrounds(),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            // The first format is the default of cells that are not there; programs take no alignment from it.
            new CellFormats(new CellFormat(), Format(0, 0), Format(1, 2))
        );

    private static Fonts Faces() =>
        new(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Sarabun" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Sarabun" })
        );

    private static Fills Backgrounds() =>
        new(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F5F99" }) { PatternType = PatternValues.Solid })
        );

    // Cells are text: a spreadsheet makes no date of "1.2", no 4.1 of "4.10" and no 0.8 of "80%".
    private static CellFormat Format(uint font, uint fill) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = TextFormat,
            ApplyNumberFormat = true,
            FontId = font,
            FillId = fill,
            ApplyAlignment = true,
            ApplyFont = true,
            ApplyFill = fill > 0,
        };
}
