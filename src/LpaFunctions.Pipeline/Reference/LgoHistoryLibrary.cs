using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Reference;

/// <summary>Names and types by year: lgo-history.json of the office's config/ folder, else the shipped one, over the registry.</summary>
public sealed class LgoHistoryLibrary(ReferenceFolders folders, LgoLibrary lgos)
{
    public const string FileName = "lgo-history.json";
    private readonly ReferenceFile<LgoHistory> _file = new(
        Path.Combine(folders.Shipped, FileName),
        Path.Combine(folders.Edited, FileName),
        (json, _) => LgoHistory.Parse(json)
    );

    /// <exception cref="ReferenceDataException">The file cannot be used; the message says in Thai where it is wrong.</exception>
    public LgoHistory Current => _file.Current ?? LgoHistory.None;

    /// <summary>The LGOs of a province as they were called in a year, by code.</summary>
    public IReadOnlyList<Lgo> InProvince(ProvinceCode province, AssessmentYear year) =>
        [.. lgos.Current.InProvince(province).Select(l => Current.AsOf(l, year))];
}
