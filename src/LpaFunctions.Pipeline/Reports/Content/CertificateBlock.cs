namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>A certificate (เกียรติบัตร), one A4 landscape page.</summary>
public sealed record CertificateBlock : ReportBlock
{
    /// <summary>Who gives it: "จังหวัดขอนแก่น".</summary>
    public required string Giver { get; init; }

    /// <summary>The LGO, its type written out.</summary>
    public required string Recipient { get; init; }

    /// <summary>What for, one line each.</summary>
    public required IReadOnlyList<string> Reason { get; init; }

    /// <summary>"ให้ไว้ ณ วันที่ 8 พฤศจิกายน พุทธศักราช 2568".</summary>
    public required string Given { get; init; }
    public string? Signer { get; init; }
    public required IReadOnlyList<string> Post { get; init; }

    /// <summary>That illustrative marks count in the results, in Thai; null where none does.</summary>
    public string? Notice { get; init; }
    public string? Emblem { get; init; }
}
