namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>How a text goes on where its line ends.</summary>
internal enum Wrapping
{
    /// <summary>It does not: it runs over.</summary>
    None,

    /// <summary>Between words; a word that is too long for a line runs over.</summary>
    Head,

    /// <summary>Between words; a word that is too long is cut.</summary>
    Words,

    /// <summary>As words, and what is kept whole stays on one line.</summary>
    Prose,
}
