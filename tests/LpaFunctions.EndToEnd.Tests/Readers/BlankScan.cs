namespace LpaFunctions.EndToEnd.Tests.Readers;

/// <summary>A PDF of one page that is an image of white paper: no reader of scans finds text on it.</summary>
internal static class BlankScan
{
    private const int Width = 200;
    private const int Height = 280;

    /// <param name="ballast">Bytes of a stream that no page shows.</param>
    public static byte[] Pdf(int ballast = 0)
    {
        const string drawing = "q 595 0 0 842 0 0 cm /Im Do Q";
        var white = new string('~', Width * Height);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            $"<< /Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {white.Length} >>\nstream\n{white}\nendstream",
            $"<< /Length {ballast} >>\nstream\n{new string('~', ballast)}\nendstream",
        ];
        return SmallPdf.Of(objects);
    }
}
