using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <param name="Why">In Thai.</param>
internal sealed record CellDoubt(TableCell Cell, string Why);
