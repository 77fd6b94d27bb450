using System.Text;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>A span as its hand marks mean it: without what is struck out, and with a filled circle before what is circled.</summary>
internal sealed class MeantText
{
    private const char Chosen = '◉';
    private readonly StringBuilder _text = new();
    private int _ring;

    /// <summary>Null for a line without hand marks, which nearly all are.</summary>
    public static MeantText? For(InkLine line)
    {
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                if (glyph.IsStruck || glyph.Ring > 0)
                {
                    return new MeantText();
                }
            }
        }

        return null;
    }

    public void AddBlank() => _text.Append(' ');

    public void Add(InkGlyph glyph)
    {
        if (glyph.Ring > 0 && glyph.Ring != _ring)
        {
            _text.Append(Chosen);
        }

        if (_ring > 0 && glyph.Ring == 0 && !glyph.IsMark)
        {
            _text.Append(' ');
        }

        _ring = glyph.IsMark && glyph.Ring == 0 ? _ring : glyph.Ring;
        _text.Append(glyph.IsStruck ? " " : glyph.Text);
    }

    /// <summary>What was collected since the last span; null where it is the text itself.</summary>
    public string? Take(StringBuilder text)
    {
        var meant = _text.Equals(text) ? null : _text.ToString();
        _text.Clear();
        _ring = 0;
        return meant;
    }
}
