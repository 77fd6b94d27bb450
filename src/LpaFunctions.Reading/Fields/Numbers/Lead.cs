namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>What leads up to a value: the sentence before its label, and whether the label says that the thing is done ("ที่ติดตั้งแล้ว").</summary>
/// <param name="Words">Other labels blanked out.</param>
internal readonly record struct Lead(string Words, bool IsDone)
{
    public static Lead None { get; } = new("", IsDone: false);

    /// <summary>The words before a later number of the same text.</summary>
    public Lead Behind() => this with { Words = "" };
}
