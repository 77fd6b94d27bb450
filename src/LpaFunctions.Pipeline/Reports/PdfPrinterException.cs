namespace LpaFunctions.Pipeline.Reports;

/// <summary>A report could not be printed. The message is in Thai and says what to do; the cause is inside.</summary>
public sealed class PdfPrinterException(string message, Exception? inner = null) : Exception(message, inner);
