using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Frames;

namespace LpaFunctions.Reading.Documents;

/// <summary>A document as it was read: immutable, no file handle, text repaired. Every reader (ours, OCR, Document Intelligence) ends in this.</summary>
public sealed record Document
{
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>The files that it was put together of, in the order of its pages; empty where it is one.</summary>
    public IReadOnlyList<DocumentPart> Parts { get; init; } = [];

    /// <summary>The title from the document's own metadata.</summary>
    public string? Title { get; init; }

    /// <summary>The producing program from the document's metadata, for statistics.</summary>
    public string? Producer { get; init; }

    /// <summary>AcroForm fields over all pages.</summary>
    public IReadOnlyList<FormField> FormFields { get; init; } = [];

    /// <summary>Name and version of the reader: "lpa-pdf/8".</summary>
    public required string Reader { get; init; }
}

public sealed record Page
{
    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    /// <summary>Points, after the page's own rotation; a page whose text is mostly turned is turned further, so that it reads left to right.</summary>
    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>How the page lies as a viewer shows it; null where it was read in just that frame.</summary>
    public ShownPage? Shown { get; init; }
    public required PageClass Class { get; init; }

    /// <summary>Lines in reading order: blocks top to bottom; inside a table row by row, cells left to right.</summary>
    public required IReadOnlyList<TextLine> Lines { get; init; }
    public required IReadOnlyList<Table> Tables { get; init; }
    public required IReadOnlyList<CheckBox> CheckBoxes { get; init; }
    public required IReadOnlyList<PageImage> Images { get; init; }

    /// <summary>Letters as the file paints them, before repair, in content order.</summary>
    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    /// <summary>How often each repair rule was used on the page, by its name in reading.md.</summary>
    public required IReadOnlyDictionary<string, int> Repairs { get; init; }

    /// <summary>Share of Thai letters outside the dictionary, 0 to 1; null under 20 Thai letters.</summary>
    public double? UnknownShare { get; init; }

    /// <summary>
    /// True for a scan whose lines are the unseen text that an OCR program put behind the image: proposals of low confidence, until the image is read.
    /// </summary>
    public bool IsHiddenText { get; init; }

    /// <summary>True where most letters are painted as outlines that no text stands for: the page is read as it looks.</summary>
    public bool IsOutlined { get; init; }

    /// <summary>Numbers of text that the page holds and does not show.</summary>
    public IReadOnlyList<HiddenNumber> HiddenNumbers { get; init; } = [];

    /// <summary>What was read on an image of the page and is not sure, with both readings.</summary>
    public IReadOnlyList<ReadingDoubt> Doubts { get; init; } = [];

    /// <summary>Pixels an inch of the image that the page was read from, in the direction that has fewer; null for text, and where nobody knows.</summary>
    public int? Dpi { get; init; }

    /// <summary>In Thai, behind "page N": why a person has to read the page's image; null where it was read, or holds none.</summary>
    public string? Unread { get; init; }
}

public enum PageClass
{
    Text,

    /// <summary>Under 20 Thai letters, and an image over half of the page or letters painted as outlines: wants OCR.</summary>
    Scan,

    /// <summary>A text layer, and large images or outlined letters that may hold more text.</summary>
    Mixed,
    Empty,
}

/// <summary>A line of repaired text.</summary>
public sealed record TextLine
{
    public required string Text { get; init; }
    public required TextBox Box { get; init; }

    /// <summary>Pieces of the line that stand apart by more than a blank: a label and the value far right of it.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>0 to 1: 1 for a text layer, the engine's own for OCR.</summary>
    public double Confidence { get; init; } = 1;
}

/// <param name="FontSize">Points.</param>
public sealed record TextSpan(string Text, TextBox Box, double FontSize)
{
    /// <summary>The text as hand marks mean it: without what is struck out, with ◉ before what is circled; null where there are none.</summary>
    public string? Meant { get; init; }

    /// <summary>How sure each character of the text is, 0 to 255; empty for a text layer.</summary>
    public ReadOnlyMemory<byte> Confidences { get; init; }
}

/// <summary>A table as a grid; a cell that spans stands once, at its top left. A table that goes on overleaf is one table on each page.</summary>
public sealed record Table
{
    public required TextBox Box { get; init; }
    public required int Rows { get; init; }
    public required int Columns { get; init; }
    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>True where painted rules give the grid, false where gaps do.</summary>
    public required bool Ruled { get; init; }
}

public sealed record TableCell
{
    public required int Row { get; init; }
    public required int Column { get; init; }
    public int RowSpan { get; init; } = 1;
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Repaired text; lines of the cell are divided by '\n'.</summary>
    public required string Text { get; init; }

    /// <summary>As <see cref="TextSpan.Meant"/>.</summary>
    public string? Meant { get; init; }
    public required TextBox Box { get; init; }
    public double Confidence { get; init; } = 1;

    /// <summary>How sure each character of the text is, 0 to 255; empty for a text layer.</summary>
    public ReadOnlyMemory<byte> Confidences { get; init; }
}

/// <param name="Label">The text right of the box on its line (left of it where nothing stands right).</param>
public sealed record CheckBox(TextBox Box, bool Checked, string Label);

/// <param name="Value">Text of a text field; "true" or "false" of a check box; the chosen option of a choice.</param>
public sealed record FormField(string Name, string? Label, string? Value, FormFieldKind Kind, int? Page, TextBox? Box);

public enum FormFieldKind
{
    Text,
    CheckBox,
    Radio,
    Choice,
}

/// <summary>An image on the page, handed on for OCR.</summary>
/// <param name="Encoded">The image as the file holds it where that is a common format (JPEG), else null.</param>
public sealed record PageImage(TextBox Box, int PixelWidth, int PixelHeight, string? MediaType, ReadOnlyMemory<byte>? Encoded);

/// <param name="Text">One or more characters that the glyph stands for, as the file says.</param>
/// <param name="Order">Place in the content stream.</param>
/// <param name="Guessed">The font does not say what its codes stand for: the text comes from the embedded font's own table or from TIS-620.</param>
public readonly record struct Glyph(string Text, TextBox Box, string Font, double FontSize, int Order, bool Guessed = false);
