using HarfBuzzSharp;
using LpaFunctions.Pipeline.Reports.Printing.Faces;
using Buffer = HarfBuzzSharp.Buffer;

namespace LpaFunctions.Pipeline.Tests.Reports.Printing;

/// <summary>A face as HarfBuzz shapes it beside the printer's own shaping: glyphs, advances and offsets of both, in thousandths of the type size.</summary>
internal sealed class ShapingReferee : IDisposable
{
    private const int UnitsOfTheType = 1000;

    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Font _font;
    private readonly Language _language = new("th");
    private readonly PrintFace _own;

    public ShapingReferee(string path)
    {
        // Not Blob.FromStream: it points to an array that it does not hold, and after a collection the places are garbage.
        _blob = Blob.FromFile(path);
        _face = new Face(_blob, 0);
        _font = new Font(_face);
        _font.SetFunctionsOpenType();
        _font.SetScale(UnitsOfTheType, UnitsOfTheType);
        _own = new PrintFace(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
    }

    /// <summary>Null where both set the text alike, otherwise the text and what each makes of it.</summary>
    public string? Difference(string text)
    {
        var (own, wanted) = (ShapeOwn(text), Shape(text));
        return own == wanted ? null : $"{text}: {own} instead of {wanted}";
    }

    public void Dispose()
    {
        _font.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }

    private string ShapeOwn(string text) => string.Join(' ', _own.Shape(text).Glyphs.Select(g => $"{g.Glyph}+{g.Advance}@{g.X},{g.Y}"));

    private string Shape(string text)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        (buffer.Direction, buffer.Script, buffer.Language) = (Direction.LeftToRight, Script.Thai, _language);
        _font.Shape(buffer);

        var shaped = buffer.GlyphInfos.Zip(buffer.GlyphPositions);
        return string.Join(' ', shaped.Select(g => $"{g.First.Codepoint}+{g.Second.XAdvance}@{g.Second.XOffset},{g.Second.YOffset}"));
    }
}
