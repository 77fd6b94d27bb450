namespace LpaFunctions.Reading.Processes;

/// <summary>What became of the reader processes of a host.</summary>
public sealed class ReaderFigures
{
    private long _started;
    private long _answered;
    private long _greatest;
    private readonly long[] _ended = new long[Enum.GetValues<ReaderFault>().Length];

    /// <summary>Processes that were started.</summary>
    public long Started => Interlocked.Read(ref _started);

    /// <summary>Tasks that were answered.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>The most resident memory that one of them has held, in bytes, as far as the system says.</summary>
    public long GreatestResident => Interlocked.Read(ref _greatest);

    /// <summary>How often a reader ended so.</summary>
    public long Ended(ReaderFault fault) => Interlocked.Read(ref _ended[(int)fault]);

    internal void CountStart() => Interlocked.Increment(ref _started);

    internal void CountAnswer() => Interlocked.Increment(ref _answered);

    internal void CountEnd(ReaderFault fault) => Interlocked.Increment(ref _ended[(int)fault]);

    internal void SeeResident(long bytes)
    {
        var known = GreatestResident;
        while (bytes > known)
        {
            var before = Interlocked.CompareExchange(ref _greatest, bytes, known);
            if (before == known)
            {
                return;
            }

            known = before;
        }
    }
}
