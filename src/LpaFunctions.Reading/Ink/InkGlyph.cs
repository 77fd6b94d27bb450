using LpaFunctions.Reading.Fonts;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Ink;

/// <summary>A glyph as painted. Points, origin at the top left of the page as shown, y downwards.</summary>
internal sealed class InkGlyph
{
    private const int Unknown = -1;
    private const char NoName = '\uFFFD';

    /// <summary>What the glyph stands for; empty for a glyph whose text another glyph of its /ActualText span carries.</summary>
    public required string Text
    {
        get;
        set
        {
            field = value;
            if (value is [var letter] && ThaiInk.IsThai(letter))
            {
                // Most letters: no blank is among them.
                (IsBlank, IsMark, IsUnnamed) = (false, ThaiInk.IsMark(letter), false);
                return;
            }

            IsBlank = string.IsNullOrWhiteSpace(value);
            IsMark = ThaiInk.IsMark(value);
            IsUnnamed = value is [NoName];
        }
    }

    /// <summary>Pen position before and after the glyph.</summary>
    public required double Start { get; set; }
    public required double End { get; set; }
    public required double Baseline { get; set; }

    /// <summary>Differs from <see cref="Baseline"/> in slanted and rotated text.</summary>
    public required double BaselineEnd { get; set; }

    /// <summary>Height of the em square.</summary>
    public required double Size { get; set; }

    /// <summary>Box of the ink; of a blank, its advance.</summary>
    public required double Left { get; set; }
    public required double Top { get; set; }
    public required double Right { get; set; }
    public required double Bottom { get; set; }
    public required string Font { get; set; }
    public required int Order { get; set; }

    /// <summary>Quarter turns clockwise in which the text runs: 0 left to right, 1 downwards, 2 upside down, 3 upwards.</summary>
    public required byte Turn { get; set; }

    /// <summary>Text is a guess: the font says nothing of its own.</summary>
    public bool Guessed { get; set; }

    /// <summary>Painted within an /ActualText span that was given another text.</summary>
    public bool Replaced { get; set; }

    /// <summary>Text comes from an /ActualText, dealt out over the glyphs of the span: it says nothing of this glyph's own shape.</summary>
    public bool Dealt { get; set; }

    /// <summary>A mark with an advance of its own behind which the text goes on, as it does behind a letter.</summary>
    public bool MovesPen { get; set; }

    /// <summary>0xRRGGBB of the ink; -1 where it cannot be told.</summary>
    public int Colour { get; set; } = Unknown;

    /// <summary>A rule runs through its middle: it was struck out.</summary>
    public bool IsStruck { get; set; }

    /// <summary>Number of the ring that was drawn around it, from 1; 0 where there is none.</summary>
    public int Ring { get; set; }

    /// <summary>Number of the operation that showed it, from 1; 0 where it is not of a content stream.</summary>
    public int Show { get; set; }

    /// <summary>The code in the content stream.</summary>
    public int Code { get; set; }
    public FontText? FontText { get; set; }

    public bool IsBlank { get; private set; }

    /// <summary><see cref="ThaiInk.IsMark(string)"/> of the text.</summary>
    public bool IsMark { get; private set; }

    /// <summary>Its font does not say what it stands for: the text is U+FFFD.</summary>
    public bool IsUnnamed { get; private set; }

    /// <summary>A glyph of which nothing is said yet.</summary>
    public static InkGlyph Blank() =>
        new()
        {
            Text = "",
            Start = 0,
            End = 0,
            Baseline = 0,
            BaselineEnd = 0,
            Size = 0,
            Left = 0,
            Top = 0,
            Right = 0,
            Bottom = 0,
            Font = "",
            Order = 0,
            Turn = 0,
        };

    /// <summary>Takes back what was said of the text and the marks around it, and lets go of the font, which holds the file.</summary>
    public void Forget()
    {
        (Text, Font, FontText) = ("", "", null);
        (Guessed, Replaced, Dealt, MovesPen, IsStruck) = (false, false, false, false, false);
        (Colour, Ring, Show, Code) = (Unknown, 0, 0, 0);
    }
}
