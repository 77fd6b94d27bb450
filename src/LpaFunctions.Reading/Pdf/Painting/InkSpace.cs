namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>How the numbers of a colour are meant, as far as telling white from dark needs it.</summary>
internal enum InkSpace
{
    /// <summary>Black on white, where nothing else was said (ISO 32000-2, 8.6.8).</summary>
    Gray,
    Rgb,
    Cmyk,

    /// <summary>One or more inks of their own: without any of them the paper shows.</summary>
    Tint,

    /// <summary>Patterns, tables of colours and others that are not looked into.</summary>
    Other,
}
