namespace LpaFunctions.Reading.Documents.Images;

/// <summary>How far an image of a page is decoded.</summary>
public enum RasterKind
{
    Jpeg,
    Samples,

    /// <summary>A format that is not decoded here (JBIG2, JPEG 2000), or a page put together of several images.</summary>
    WantsRenderer,
}
