namespace LpaFunctions.Reading.Pdf.Content;

internal enum OperandKind
{
    Number,

    /// <summary>A range of the content.</summary>
    Name,

    /// <summary>A range of the unpacked strings.</summary>
    Text,

    /// <summary>A range of the pieces.</summary>
    Array,

    /// <summary>A property list with or without /ActualText.</summary>
    Properties,
}

/// <summary>What stands before an operator.</summary>
internal readonly record struct Operand(OperandKind Kind)
{
    public double Number { get; init; }
    public Range Range { get; init; }
    public string? Text { get; init; }
}
