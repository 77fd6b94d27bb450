using System.Text;
using LpaFunctions.Pipeline.Reports.Printing.Faces;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>Glyphs as the strings and moves of TJ: marks are moved to their letters, and what several glyphs say together is written beside them.</summary>
internal static class GlyphStrings
{
    public static void Append(StringBuilder content, TextStyle style, ShapedText text)
    {
        var strings = new OpenStrings(content, style);
        foreach (var glyph in text.Glyphs)
        {
            strings.Add(glyph);
        }

        strings.Close();
    }

    private sealed class OpenStrings(StringBuilder content, TextStyle style)
    {
        private bool _isOpen,
            _isQuoted,
            _isInPart;
        private int _rise,
            _move,
            _pen,
            _start;

        public void Add(ShapedGlyph glyph)
        {
            SetPart(glyph);
            _move += glyph.X;
            SetRise(glyph.Y, _pen + glyph.X);
            Move();
            if (!_isQuoted)
            {
                content.Append('<');
                _isQuoted = true;
            }

            content.Append(glyph.Glyph.ToString("X4"));
            _move = glyph.Advance - glyph.X - style.Face.Advance(glyph.Glyph);
            _pen += glyph.Advance;
        }

        public void Close()
        {
            EndArray();
            if (_isInPart)
            {
                content.Append("EMC\n");
            }
        }

        private void SetPart(ShapedGlyph glyph)
        {
            if (_isInPart && (!glyph.IsPart || glyph.Whole is not null))
            {
                EndArray();
                content.Append("EMC\n");
                _isInPart = false;
            }

            if (glyph.Whole is { } whole)
            {
                EndArray();
                content.Append("/Span <</ActualText ").Append(PdfObjects.Text(whole)).Append(">> BDC\n");
                _isInPart = true;
            }
        }

        // A new line on which the glyph stands: pdftotext parts a word at a text rise.
        private void SetRise(int rise, int place)
        {
            if (rise == _rise)
            {
                return;
            }

            EndArray();
            content.Append(Points(place - _start)).Append(' ').Append(Points(rise - _rise)).Append(" Td\n");
            (_rise, _start, _move) = (rise, place, 0);
        }

        private string Points(int length) => PdfObjects.Number(length * style.Size / 1000);

        private void Move()
        {
            if (!_isOpen)
            {
                content.Append('[');
                _isOpen = true;
            }

            if (_move != 0)
            {
                EndQuote();
                content.Append(-_move);
                _move = 0;
            }
        }

        private void EndArray()
        {
            if (_isOpen)
            {
                EndQuote();
                content.Append("] TJ\n");
                _isOpen = false;
            }
        }

        private void EndQuote()
        {
            if (_isQuoted)
            {
                content.Append('>');
                _isQuoted = false;
            }
        }
    }
}
