namespace LpaFunctions.LocalHost.Reports;

/// <summary>Takes the hour of printing out of a PDF, in place: a report that says the same is the same file. When it was announced stands in its text.</summary>
internal static class PdfTimes
{
    private const int Digits = 14;

    public static byte[] Fix(byte[] pdf)
    {
        foreach (var key in new[] { "/CreationDate (D:"u8.ToArray(), "/ModDate (D:"u8.ToArray() })
        {
            for (var from = 0; pdf.AsSpan(from).IndexOf(key) is var at and >= 0;)
            {
                from += at + key.Length;
                if (from + Digits <= pdf.Length && !pdf.AsSpan(from, Digits).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                {
                    "20000101000000"u8.CopyTo(pdf.AsSpan(from));
                }
            }
        }
        return pdf;
    }
}
