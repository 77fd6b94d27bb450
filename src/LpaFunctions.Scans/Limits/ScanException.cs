namespace LpaFunctions.Scans.Limits;

/// <summary>A page image that is not read: the page goes to a person.</summary>
public sealed class ScanException(ScanFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ScanFault Fault { get; } = fault;
}
