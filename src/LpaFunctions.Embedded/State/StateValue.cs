namespace LpaFunctions.Embedded.State;

/// <summary>A value for a statement: text or a whole number.</summary>
public readonly record struct StateValue
{
    private StateValue(string? text, long number) => (Text, Number) = (text, number);

    /// <summary>Null where it is a number.</summary>
    internal string? Text { get; }

    internal long Number { get; }

    public static implicit operator StateValue(string text) => new(text, 0);

    public static implicit operator StateValue(long number) => new(null, number);
}
