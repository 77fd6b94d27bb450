namespace LpaFunctions.Pipeline.Publishing.Bundles;

/// <summary>Who publishes, as catalogues want to know it. The office edits config/publisher.json; what is not set there keeps these values.</summary>
public sealed record PublisherProfile
{
    /// <summary>Organisation id in the CKAN portal, where it is known.</summary>
    public string? OwnerOrg { get; init; }

    /// <summary>Name of the office; empty: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด..." of the province.</summary>
    public string? Office { get; init; }

    /// <summary>The unit (never a person) that answers questions.</summary>
    public string Maintainer { get; init; } = "กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น";

    /// <summary>Address of the unit; null until the office sets it, and a catalogue record is then not complete.</summary>
    public string? MaintainerEmail { get; init; }

    /// <summary>SPDX id or the id that the portal uses.</summary>
    public string LicenseId { get; init; } = "CC-BY-4.0";
    public string LicenseTitle { get; init; } = "Creative Commons Attribution 4.0 International";
    public string LicenseUrl { get; init; } = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>Address of open-data/ on the web, with a '/' at the end; null: addresses are relative to the file that names them.</summary>
    public string? PublicAddress { get; init; }

    public string OfficeOf(string provinceName) => Office ?? $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{provinceName}";
}
