using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Boxes;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;

namespace LpaFunctions.Reading.Layout;

/// <summary>A raw page between layout and repair.</summary>
internal sealed record RawPage
{
    public required PageInk Ink { get; init; }
    public required IReadOnlyList<LineText> Lines { get; init; }
    public required IReadOnlyList<RawTable> Tables { get; init; }
    public required IReadOnlyList<RawCheckBox> CheckBoxes { get; init; }

    /// <summary>What the ink's glyphs are in the document model, once the page has settled.</summary>
    public IReadOnlyList<Documents.Glyph> Glyphs { get; init; } = [];

    /// <summary>What the page holds unseen was laid out in place of what it shows.</summary>
    public bool IsHiddenText { get; init; }

    /// <summary>Most of the letters that it shows are painted as outlines and said nowhere.</summary>
    public bool IsOutlined { get; init; }

    /// <summary>Numbers that the page holds and does not show, once it has settled.</summary>
    public IReadOnlyList<Documents.HiddenNumber> Hidden { get; init; } = [];
}
