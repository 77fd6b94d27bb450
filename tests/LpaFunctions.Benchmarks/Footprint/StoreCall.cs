namespace LpaFunctions.Benchmarks.Footprint;

/// <summary>One call of the store. The emulator charges 1 for everything, so the request units are reckoned by the published rates.</summary>
/// <param name="Documents">Documents that a list gave.</param>
/// <param name="Bytes">Bytes of what was read or written.</param>
internal readonly record struct StoreCall(string Container, string Operation, int Documents, long Bytes)
{
    /// <summary>Point read: 1 at 1 KB, 10 at 100 KB. Write with default indexing: 5 and 50; one indexed path costs less, so this is an upper bound. A list: 3 and half a unit a document, an assumption.</summary>
    public double RequestUnits =>
        Operation switch
        {
            "read" => 1 + (9 * Above1Kb),
            "write" or "delete" => 5 + (45 * Above1Kb),
            // A partition found costs a query of its own.
            "partitions" => 3 * (Documents + 1),
            _ => 3 + (0.5 * Documents),
        };

    private double Above1Kb => Math.Max(0, Bytes / 1024.0 - 1) / 99;
}
