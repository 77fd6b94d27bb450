namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>
/// How far each way of finding a value is trusted, 0 to 1, best first: the one table. What lowers it (slips, doubts of the number, the reading engine)
/// is multiplied in afterwards; below the rule book's threshold (0.7) a person is asked. Held against made documents by the reliability curve
/// (tests/LpaFunctions.Benchmarks/results/reading-curve.md).
/// </summary>
internal static class Trust
{
    /// <summary>A field of the file's own form.</summary>
    public const decimal FormField = 0.97m;

    /// <summary>Behind the label on its line, in the cell right of it, a box of its own, a total that agrees with its rows.</summary>
    public const decimal BesideLabel = 0.95m;

    /// <summary>A word or a mark that answers the label, also by the heading of its column; the chosen one of a scale.</summary>
    public const decimal Answer = 0.93m;

    /// <summary>Under the label: the next line, the column, the total row.</summary>
    public const decimal UnderLabel = 0.9m;

    /// <summary>In the sentence behind the label; the number over it; a box left empty; none said in words.</summary>
    public const decimal InSentence = 0.85m;

    /// <summary>A cell or a word stands between; "ไม่" or "มี" stands before the label in a sentence.</summary>
    public const decimal Between = 0.8m;

    /// <summary>The last of several dated rounds.</summary>
    public const decimal LastRound = 0.75m;

    /// <summary>A checklist of which an item could not be read: a person looks.</summary>
    public const decimal Incomplete = 0.6m;

    /// <summary>A total that its rows contradict.</summary>
    public const decimal WrongSum = 0.5m;
}
