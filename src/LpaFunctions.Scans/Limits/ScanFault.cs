namespace LpaFunctions.Scans.Limits;

/// <summary>Why a page image is not read.</summary>
public enum ScanFault
{
    /// <summary>The image cannot be decoded: it is damaged.</summary>
    Damaged,

    /// <summary>More pixels than the limit.</summary>
    TooLarge,

    /// <summary>More ink, lines or width of lines than a page of text has.</summary>
    TooMuchInk,

    /// <summary>Decoding took too long or wanted too much memory.</summary>
    TooSlow,

    /// <summary>Only poppler decodes this kind of image, and it is not installed.</summary>
    WantsPoppler,
}
