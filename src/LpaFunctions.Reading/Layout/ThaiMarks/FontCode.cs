using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>One glyph of one font, in all its places.</summary>
internal readonly record struct FontCode(string Font, int Code)
{
    public static FontCode From(InkGlyph glyph) => new(glyph.Font, glyph.Code);

    /// <summary>Without the letters of the font's name: codes are seldom shared by many fonts of one page.</summary>
    public override int GetHashCode() => HashCode.Combine(Font.Length, Code);
}
