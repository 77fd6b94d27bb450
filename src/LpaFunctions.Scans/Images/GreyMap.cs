using System.Globalization;
using System.Text;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Images;

/// <summary>Reads a portable grey map of one byte a pixel (PGM, P5), as pdftoppm writes it.</summary>
internal static class GreyMap
{
    private const int LongestHead = 64;

    /// <exception cref="ScanException">It is none, or has more pixels than the limit.</exception>
    public static InkSheet Read(string path, double dpi, ScanLimits limits, byte[] into)
    {
        if (!File.Exists(path))
        {
            throw new ScanException(ScanFault.Damaged, "The page has no image.");
        }

        using var file = File.OpenRead(path);
        var head = new byte[LongestHead];
        var read = file.ReadAtLeast(head, LongestHead, throwOnEndOfStream: false);
        var (size, behind) = Head(head.AsSpan(0, read));
        if ((long)size.Width * size.Height > limits.MaxPixels)
        {
            throw new ScanException(ScanFault.TooLarge, $"The page has {size.Width} x {size.Height} pixels, more than {limits.MaxPixels}.");
        }

        var count = size.Width * size.Height;
        var pixels = into.Length >= count ? into : new byte[count];
        file.Position = behind;
        return file.ReadAtLeast(pixels.AsSpan(0, count), count, throwOnEndOfStream: false) == count
            ? new InkSheet(pixels, size.Width, size.Height, dpi)
            : throw new ScanException(ScanFault.Damaged, "The image of the page ends early.");
    }

    /// <summary>"P5", width, height and 255, each followed by one white character.</summary>
    private static (ImageSize Size, int Behind) Head(ReadOnlySpan<byte> head)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i < head.Length && words.Count < 4; i++)
        {
            if (head[i] is (byte)' ' or (byte)'\n')
            {
                words.Add(Encoding.ASCII.GetString(head[start..i]));
                start = i + 1;
            }
        }

        return words is ["P5", var width, var height, "255"]
            ? (new ImageSize(int.Parse(width, CultureInfo.InvariantCulture), int.Parse(height, CultureInfo.InvariantCulture)), start)
            : throw new ScanException(ScanFault.Damaged, "The image of the page is no grey map.");
    }
}
