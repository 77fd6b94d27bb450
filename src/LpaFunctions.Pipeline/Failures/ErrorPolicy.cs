using System.Data.Common;
using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>
/// The one table of what is transient. A transient error is thrown: the host tries again, and after its maxDequeueCount the message is
/// poison, which is a record too. A permanent error of a document ends in a rejection that its officer reads, without a retry.
/// The rows for errors of the Azure clients stand beside them, in LpaFunctions.Azure/Failures/AzureErrors.cs.
/// </summary>
public static class ErrorPolicy
{
    private static readonly Rule[] Table =
    [
        new(typeof(PdfException), ErrorKind.Permanent, "the bytes will not change by trying again; the officer must"),
        new(typeof(ReaderException), ErrorKind.Permanent, "the file ended its reader process; the next one would end as well"),
        new(typeof(ReferenceDataException), ErrorKind.Transient, "the office mends its rule book or registry"),
        new(typeof(ConflictException), ErrorKind.Transient, "another writer was faster, more often than the step tries itself"),
        new(typeof(DbException), ErrorKind.Transient, "the state file is busy or its disk is full"),
        new(typeof(IOException), ErrorKind.Transient, "a file is being written, a share is away, a disk is full"),
        new(typeof(UnauthorizedAccessException), ErrorKind.Transient, "the operator gives the right to the file"),
        new(typeof(HttpRequestException), ErrorKind.Transient, "the network or a service is away"),
        new(typeof(TimeoutException), ErrorKind.Transient, "a service or a lock was too slow"),
        new(typeof(OperationCanceledException), ErrorKind.Transient, "the host stops; the message comes again after the start"),
        new(typeof(OutOfMemoryException), ErrorKind.Transient, "too much ran at once"),
        new(typeof(JsonException), ErrorKind.Broken, "a message or record of another program version: no retry mends it, poison shows it"),
        new(typeof(FormatException), ErrorKind.Broken, "a message that nobody should have sent: poison shows it"),
    ];

    /// <summary>What is not in the table is a fault of the program: tried again like a transient one, and shown as poison.</summary>
    public static ErrorKind KindOf(Exception error) =>
        Array.Find(Table, rule => rule.Error.IsInstanceOfType(error))?.Kind ?? ErrorKind.Broken;

    /// <summary>How a document's fault is told to its officer.</summary>
    public static RejectionReason Reason(FileFault fault) =>
        fault switch
        {
            FileFault.Damaged => RejectionReason.Damaged,
            FileFault.Encrypted => RejectionReason.Encrypted,
            FileFault.TooLarge => RejectionReason.TooLarge,
            FileFault.TooSlow => RejectionReason.TooSlow,
            _ => RejectionReason.NotAPdf,
        };

    public static RejectionReason Reason(ReaderFault fault) =>
        fault switch
        {
            ReaderFault.TooMuchMemory => RejectionReason.TooComplex,
            ReaderFault.TooSlow => RejectionReason.TooSlow,
            _ => RejectionReason.Damaged,
        };

    public static RejectionReason Reason(PdfFault fault) =>
        fault switch
        {
            PdfFault.NotAPdf => RejectionReason.NotAPdf,
            PdfFault.Encrypted => RejectionReason.Encrypted,
            PdfFault.TooLarge => RejectionReason.TooLarge,
            PdfFault.TooManyPages => RejectionReason.TooManyPages,
            PdfFault.TooComplex => RejectionReason.TooComplex,
            PdfFault.TooSlow => RejectionReason.TooSlow,
            _ => RejectionReason.Damaged,
        };

    private sealed record Rule(Type Error, ErrorKind Kind, string Why);
}

public enum ErrorKind
{
    /// <summary>Thrown; may well work the next time.</summary>
    Transient,

    /// <summary>Becomes a rejection; never retried by itself.</summary>
    Permanent,

    /// <summary>Thrown; the retries will most likely end in poison, where the operator sees it.</summary>
    Broken,
}
