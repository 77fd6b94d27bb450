using System.Buffers.Text;

namespace LpaFunctions.LocalHost.Reports;

/// <summary>
/// Takes out of a PDF what hangs on the hour of printing and on what the browser printed before, in place: a report that says the same is
/// the same file. When it was announced stands in its text.
/// </summary>
internal static class PdfMarks
{
    private const int TimeDigits = 14,
        NodeDigits = 8;

    public static byte[] Fix(byte[] pdf)
    {
        foreach (
            var at in Places(pdf, "/CreationDate (D:"u8.ToArray(), TimeDigits).Concat(Places(pdf, "/ModDate (D:"u8.ToArray(), TimeDigits))
        )
        {
            "20000101000000"u8.CopyTo(pdf.AsSpan(at));
        }
        // Tags are named after nodes, which a renderer numbers on from report to report.
        var nodes = Places(pdf, "(node"u8.ToArray(), NodeDigits).Select(at => (At: at, Number: Number(pdf, at))).ToArray();
        var first = nodes.Length > 0 ? nodes.Min(n => n.Number) : 0;
        foreach (var (at, number) in nodes)
        {
            _ = Utf8Formatter.TryFormat(number - first, pdf.AsSpan(at, NodeDigits), out _, new('D', NodeDigits));
        }

        return pdf;
    }

    // Where so many digits begin behind a key.
    private static List<int> Places(byte[] pdf, byte[] key, int digits)
    {
        var places = new List<int>();
        for (var from = 0; pdf.AsSpan(from).IndexOf(key) is var found and >= 0; )
        {
            from += found + key.Length;
            if (from + digits <= pdf.Length && !pdf.AsSpan(from, digits).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                places.Add(from);
            }
        }

        return places;
    }

    private static int Number(byte[] pdf, int at) => Utf8Parser.TryParse(pdf.AsSpan(at, NodeDigits), out int number, out _) ? number : 0;
}
