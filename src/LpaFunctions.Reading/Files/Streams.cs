using System.Runtime.InteropServices;

namespace LpaFunctions.Reading.Files;

/// <summary>Bytes as a stream, without a copy of them: a file may be as large as half of the memory that its reader has.</summary>
internal static class Streams
{
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
