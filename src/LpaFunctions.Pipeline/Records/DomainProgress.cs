namespace LpaFunctions.Pipeline.Records;

/// <summary>How far one domain of an LGO has come: what follows from its evidence and its decisions, as of the last score.</summary>
public sealed record DomainProgress
{
    public static DomainProgress None { get; } = new();

    /// <summary>Indicators that apply to the LGO's type, pilots left out.</summary>
    public int Indicators { get; init; }

    /// <summary>Of them, those with a file, be it read or refused.</summary>
    public int HandedIn { get; init; }

    /// <summary>Of them, those with a file that was read.</summary>
    public int Read { get; init; }

    public int Withheld { get; init; }
    public int NoData { get; init; }
    public int Cut { get; init; }

    /// <summary>Confirmed, overridden or cut by an assessor.</summary>
    public int Decided { get; init; }

    /// <summary>Sent back, and no other document has come since.</summary>
    public int SentBack { get; init; }

    /// <summary>Decided on documents that are others now.</summary>
    public int ChangedSince { get; init; }

    public int Files { get; init; }

    /// <summary>Of the files, those that could not be used.</summary>
    public int Rejected { get; init; }

    public decimal FullMarks { get; init; }
    public decimal Marks { get; init; }

    /// <summary>Who decided last in the domain.</summary>
    public string? LastDecisionBy { get; init; }
    public DateTimeOffset? LastDecisionAt { get; init; }

    /// <summary>Indicators of which anything is known, in the order of the book; not of a sum.</summary>
    public IReadOnlyList<IndicatorStage> Stages { get; init; } = [];

    /// <summary>Both together.</summary>
    public DomainProgress Plus(DomainProgress other)
    {
        var last = (LastDecisionAt ?? DateTimeOffset.MinValue) >= (other.LastDecisionAt ?? DateTimeOffset.MinValue) ? this : other;
        var work = PlusWork(other);
        var indicators = work with
        {
            Indicators = Indicators + other.Indicators,
            HandedIn = HandedIn + other.HandedIn,
            Read = Read + other.Read,
            Withheld = Withheld + other.Withheld,
            NoData = NoData + other.NoData,
            Cut = Cut + other.Cut,
        };

        return indicators with
        {
            FullMarks = FullMarks + other.FullMarks,
            Marks = Marks + other.Marks,
            LastDecisionBy = last.LastDecisionBy,
            LastDecisionAt = last.LastDecisionAt,
        };
    }

    private DomainProgress PlusWork(DomainProgress other) =>
        new()
        {
            Decided = Decided + other.Decided,
            SentBack = SentBack + other.SentBack,
            ChangedSince = ChangedSince + other.ChangedSince,
            Files = Files + other.Files,
            Rejected = Rejected + other.Rejected,
        };
}
