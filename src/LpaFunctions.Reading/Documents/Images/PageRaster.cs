using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents.Images;

/// <summary>An image of a page, as far as the file's own filters lead: a JPEG, plain samples, or what only a renderer of pages decodes.</summary>
public sealed record PageRaster
{
    /// <summary>1-based.</summary>
    public required int Page { get; init; }

    /// <summary>Points, as the page is shown.</summary>
    public required double PageWidth { get; init; }
    public required double PageHeight { get; init; }

    /// <summary>Where the image stands on the page.</summary>
    public required TextBox Box { get; init; }

    /// <summary>Quarters of a turn, clockwise, in which the page shows the image.</summary>
    public required int Quarters { get; init; }
    public required int PixelWidth { get; init; }
    public required int PixelHeight { get; init; }
    public required RasterKind Kind { get; init; }

    /// <summary>The JPEG; or samples row by row, each row beginning with a byte of its own.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Of samples: 1, 2, 4 or 8.</summary>
    public int BitsPerSample { get; init; } = 8;

    /// <summary>Of samples: 1 for grey, 3 for red, green and blue.</summary>
    public int Components { get; init; } = 1;

    /// <summary>For <see cref="RasterKind.WantsRenderer"/>, what is in the way, in a Thai phrase: "ภาพแบบ JBIG2".</summary>
    public string? Obstacle { get; init; }
}
