namespace LpaFunctions.Reading.Fonts.Maps;

/// <summary>Words of a map of codes (ISO 32000-2, 7.3 and 9.7.5.4).</summary>
internal enum WordKind
{
    End,

    /// <summary>Not as programs write it.</summary>
    Odd,
    Name,
    Number,
    Operator,
    Hex,
    Text,
    Comment,
    OpenArray,
    CloseArray,
    OpenDictionary,
    CloseDictionary,
}
