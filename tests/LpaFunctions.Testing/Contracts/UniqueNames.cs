namespace LpaFunctions.Testing.Contracts;

/// <summary>Names that no other test of this or an earlier run uses, for stores that several tests share.</summary>
public static class UniqueNames
{
    private static readonly string Run = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString("x") + Environment.ProcessId.ToString("x");
    private static int _count;

    /// <summary>Lower-case letters, digits and hyphens, as every store takes them.</summary>
    public static string Next(string stem) => $"{stem}-{Run}-{Interlocked.Increment(ref _count)}";
}
