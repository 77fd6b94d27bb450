using System.Runtime.ExceptionServices;
using LpaFunctions.Reading.Documents;
using UglyToad.PdfPig.Exceptions;

namespace LpaFunctions.Reading.Pdf;

/// <summary>Reads a PDF into the document model: text layer, tables, check boxes, form fields, images.</summary>
public static class PdfDocumentReader
{
    /// <summary>Part of the id of every reading: raise it when the same file would be read otherwise.</summary>
    public const string Version = "lpa-pdf/1";

    // PdfPig and hostile nesting recurse: 64 MB of address space hold any depth that the limits let through.
    private const int StackBytes = 64 * 1024 * 1024;

    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        Read(bytes, limits, keepInvisibleText: false, cancellationToken);

    /// <param name="keepInvisibleText">Also reads text that the page does not show (text rendering mode 3), as OCR programs put behind a scan.</param>
    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, bool keepInvisibleText, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        if (bytes.Length > limits.MaxBytes)
        {
            throw new PdfException(PdfFault.TooLarge, "document", $"{bytes.Length} bytes, more than {limits.MaxBytes}.");
        }
        // ISO 32000-2, 7.5.2, note: readers accept the header within the first 1,024 bytes.
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            throw new PdfException(PdfFault.NotAPdf, "document", "The file does not begin with %PDF-.");
        }
        var budget = new ReadingBudget(limits, cancellationToken);
        Document? document = null;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    document = DocumentAssembly.Read(bytes, new BoundedParsingOptions(budget, keepInvisibleText));
                }
                catch (Exception caught)
                {
                    fault = caught;
                }
            },
            StackBytes)
        { IsBackground = true, Name = "PDF reading" };
        thread.Start();
        // The thread looks at its budget itself; the wait ends a little later for code of the parser that does not ask.
        if (!thread.Join(limits.MaxTime + TimeSpan.FromSeconds(2)))
        {
            budget.Abandoned = true;
            throw new PdfException(PdfFault.TooSlow, budget.Place, $"Reading took longer than {limits.MaxTime.TotalSeconds:0} seconds.");
        }
        if (fault is null)
        {
            return document!;
        }
        if (fault is PdfException or OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
        throw fault switch
        {
            PdfDocumentEncryptedException => new PdfException(PdfFault.Encrypted, "document", "The file wants a password.", fault),
            OutOfMemoryException or InsufficientExecutionStackException => new PdfException(PdfFault.TooComplex, budget.Place, "The file wants more memory than there is.", fault),
            _ => new PdfException(PdfFault.Damaged, budget.Place, $"The file cannot be read: {fault.Message}", fault),
        };
    }
}
