namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>What an office fills into the announcement letter and the certificates. What is left out comes from the announcement, or stays a dotted line.</summary>
public sealed record LetterOptions
{
    /// <summary>Without "ที่": "ขก 0023.3/ว 14325".</summary>
    public string? Number { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>The sending office and its address, one line each.</summary>
    public IReadOnlyList<string>? Office { get; init; }
    public string? Subject { get; init; }
    public string? To { get; init; }

    /// <summary>"หนังสือจังหวัดขอนแก่น ที่ ขก 0023.3/ว 9000 ลงวันที่ 28 พฤษภาคม 2567".</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Cause, wish, close; null: the usual three.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }
    public string? Signer { get; init; }
    public IReadOnlyList<string>? Post { get; init; }
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>Picture of the emblem as a data URI (PNG, JPEG or SVG); null leaves its place free, for paper that carries it.</summary>
    public string? Emblem { get; init; }
}
