namespace LpaFunctions.Testing.Hostile;

/// <summary>One input of the campaign; its number and the seed make it again.</summary>
/// <param name="Source">The file or the body that it was made from.</param>
public sealed record HostileInput(int Number, HostileKind Kind, string Source, byte[] Bytes, HostileExpectation Expected)
{
    /// <summary>Those that lie in the evidence folder in the end.</summary>
    public bool IsEvidence => Kind <= HostileKind.Upload;

    public string FileName =>
        $"h{Number}."
        + Kind switch
        {
            HostileKind.Pdf or HostileKind.Upload => "pdf",
            HostileKind.Png => "png",
            HostileKind.Jpeg => "jpg",
            HostileKind.Zip => "zip",
            HostileKind.Word => "docx",
            HostileKind.ProvinceCsv => "csv",
            HostileKind.Json => "json",
            _ => "xlsx",
        };
}
