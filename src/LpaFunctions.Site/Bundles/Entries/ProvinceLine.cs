using LpaFunctions.Core.Bundles;

namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>What the pages of the country need of a province: its pointer, its figures but those by domain, the names of its LGOs.</summary>
public sealed record ProvinceLine(LatestPointer Pointer, GroupEntry Whole, string? Notice, IReadOnlyList<LgoName> Lgos)
{
    public int Year => Pointer.Year.Value;

    public string Folder => $"{Year}/{Pointer.Province}/";
}

public sealed record LgoName(string Code, string DisplayName, string Name, string District)
{
    /// <summary>Type and name as people say them.</summary>
    public static string Said(string type, string name) => type == "เมืองพัทยา" ? type : type + name;
}
