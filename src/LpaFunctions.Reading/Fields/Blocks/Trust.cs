namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>
/// How far each way of finding a value is trusted, 0 to 1: the one table of every figure that a confidence is made of. A reading begins with its place;
/// what lowers it is multiplied in, what contradicts it holds it below a bound, and below the rule book's threshold (0.7) a person is asked. Held against
/// made documents by the reliability curve (tests/LpaFunctions.Benchmarks/results/reading-curve.md): of what is read at 0.7 or more less than one in a
/// thousand may be wrong.
/// </summary>
internal static class Trust
{
    // Places, best first.

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

    // What lowers a place, as a factor.

    /// <summary>A number written out in words.</summary>
    public const decimal WrittenOut = 0.95m;

    /// <summary>A date with something odd about it that leaves its meaning.</summary>
    public const decimal NotedDate = 0.95m;

    /// <summary>Each letter by which a label is spelt otherwise.</summary>
    public const decimal Slip = 0.92m;

    /// <summary>Other words between label and number.</summary>
    public const decimal WordsBefore = 0.9m;

    /// <summary>A letter without a name, mostly a tone, in the quote.</summary>
    public const decimal LostLetter = 0.9m;

    /// <summary>A page whose text layer is damaged past repair.</summary>
    public const decimal PoorText = 0.7m;

    /// <summary>Words as a value that lack a letter.</summary>
    public const decimal LostInText = 0.7m;

    /// <summary>A word that goes straight on from the label and may make another label of it.</summary>
    public const decimal WordsBetween = 0.65m;

    /// <summary>A number of another unit than the field's.</summary>
    public const decimal OtherUnit = 0.6m;

    /// <summary>A text in which a telephone number looks wrong.</summary>
    public const decimal DoubtfulPhone = 0.6m;

    /// <summary>A letter number that lacks a part.</summary>
    public const decimal IncompleteLetterNumber = 0.5m;

    /// <summary>Figures and words of one amount differ.</summary>
    public const decimal AmountsDiffer = 0.3m;

    // What contradicts a reading holds it below a bound.

    /// <summary>A checklist of which an item could not be read: a person looks.</summary>
    public const decimal Incomplete = 0.6m;

    /// <summary>A total that its rows contradict.</summary>
    public const decimal WrongSum = 0.5m;

    /// <summary>A relation that the rule book states and the values break.</summary>
    public const decimal BrokenCheck = 0.5m;

    /// <summary>A place of an image of which the reader is not sure.</summary>
    public const decimal DoubtfulImage = 0.5m;

    /// <summary>A document that lies in the wrong place, or is a draft: kept for the eye, never for a mark.</summary>
    public const decimal Misplaced = 0.3m;

    // What raises it.

    /// <summary>From here on a place is sure enough to set a doubtful one aside.</summary>
    public const decimal Sure = 0.7m;

    /// <summary>The same value stands at a second sure place.</summary>
    public const decimal MoreThanOnce = 0.02m;

    /// <summary>A relation of the rule book holds.</summary>
    public const decimal Agreeing = 0.02m;

    /// <summary>No reading is surer.</summary>
    public const decimal Most = 0.99m;
}
