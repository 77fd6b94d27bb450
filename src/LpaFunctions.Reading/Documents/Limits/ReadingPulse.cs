namespace LpaFunctions.Reading.Documents.Limits;

/// <summary>Counts the pages that were begun in this process: who watches a reader sees by it that it gets on.</summary>
public static class ReadingPulse
{
    private static long _beats;

    public static long Beats => Interlocked.Read(ref _beats);

    public static void Beat() => Interlocked.Increment(ref _beats);
}
