namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Which glyphs are marks, and of which kind (GDEF).</summary>
internal sealed class GlyphClasses(FontTable table)
{
    private const int Mark = 3;
    private readonly Dictionary<int, int> _classes = table.Behind(4).Classes();
    private readonly Dictionary<int, int> _kinds = table.Number(10) == 0 ? [] : table.Behind(10).Classes();

    public bool IsMark(int glyph) => _classes.GetValueOrDefault(glyph) == Mark;

    public bool IsOfKind(int mark, int kind) => _kinds.GetValueOrDefault(mark) == kind;
}
