using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>One province and year of the catalogue: where it stands, and the summary row of its latest version.</summary>
/// <param name="Summary">The table summary of the latest version; its first row is the province.</param>
/// <param name="Results">The table results of the latest version.</param>
internal sealed record CatalogueEntry(LatestPointer Latest, PublishedTable Summary, PublishedTable Results)
{
    public PublishedVersion Version => Latest.Versions[^1];
    public string Folder => BundlePaths.Version(Latest.Year, Latest.Province, Latest.Version);
    public string Name => $"lpa-{Latest.Year}-{Latest.Province}";
    public string Title => $"ผลการประเมิน อปท. (LPA) ปี {Latest.Year} จังหวัด{Latest.ProvinceName}";

    public string? Figure(string column) => Summary.Cell(0, column);
}
