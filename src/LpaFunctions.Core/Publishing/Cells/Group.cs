using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;

namespace LpaFunctions.Core.Publishing.Cells;

/// <summary>The LGOs that one row sums up.</summary>
internal sealed record Group(string Kind, string Name, IReadOnlyList<AnnouncedLgo> Lgos, IReadOnlyList<LgoResult> Results)
{
    /// <summary>The province, then its LGO types in the order of the DLA, then its districts in the order of the LGO codes.</summary>
    public static IEnumerable<Group> All(AnnouncedResults announced)
    {
        var results = announced.Results.ToDictionary(r => r.Lgo.Code);
        yield return Make("province", announced.Announcement.ProvinceName, announced.Lgos);
        foreach (var type in announced.Lgos.GroupBy(l => l.Lgo.Type).OrderBy(g => g.Key))
        {
            yield return Make("type", type.Key.ShortName(), [.. type]);
        }

        foreach (
            var district in announced
                .Lgos.GroupBy(l => l.Lgo.District, StringComparer.Ordinal)
                .OrderBy(g => g.Min(l => l.Lgo.Code.Digits[3..]), StringComparer.Ordinal)
        )
        {
            yield return Make("district", district.Key, [.. district]);
        }

        Group Make(string kind, string name, IReadOnlyList<AnnouncedLgo> lgos) =>
            new(kind, name, lgos, [.. lgos.Select(l => results.GetValueOrDefault(l.Lgo.Code)).OfType<LgoResult>()]);
    }
}
