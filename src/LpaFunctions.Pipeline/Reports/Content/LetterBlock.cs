namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>An external letter in the form of the government correspondence rules (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ, form 1). All text is given, digits are turned when it is printed.</summary>
public sealed record LetterBlock : ReportBlock
{
    /// <summary>"ที่ ขก 0023.3/ว 14325" without "ที่"; null leaves a line to fill in.</summary>
    public string? Number { get; init; }

    /// <summary>The office that sends it and its address, one line each.</summary>
    public required IReadOnlyList<string> Office { get; init; }

    /// <summary>"25 สิงหาคม 2567"; null leaves a line to fill in.</summary>
    public string? Date { get; init; }
    public required string Subject { get; init; }
    public required string To { get; init; }
    public IReadOnlyList<string> References { get; init; } = [];
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Cause, wish, close.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public string Closing { get; init; } = "ขอแสดงความนับถือ";

    /// <summary>Name of the signer; null leaves dots.</summary>
    public string? Signer { get; init; }

    /// <summary>Posts of the signer, one line each.</summary>
    public required IReadOnlyList<string> Post { get; init; }

    /// <summary>The section that deals with it, its telephone and post addresses, one line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>Picture of the garuda as a data URI; null leaves its place free, for paper that carries it.</summary>
    public string? Emblem { get; init; }
}
