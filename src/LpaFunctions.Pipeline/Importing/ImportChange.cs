using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>An LGO whose imported marks an import sets or alters.</summary>
/// <param name="Before">Null where nothing was imported of it.</param>
public sealed record ImportChange(ImportKind Kind, LgoMarks? Before, LgoMarks After)
{
    public static IEnumerable<ImportChange> Between(ImportedTable? before, ImportedTable after)
    {
        var old = before?.Marks.ToDictionary(m => m.Lgo.Code) ?? [];
        return after
            .Marks.Select(m => new ImportChange(after.Kind, old.GetValueOrDefault(m.Lgo.Code), m))
            .Where(c => c.Before is null || !AreAlike(c.Before, c.After));
    }

    /// <summary>"ด้าน 1: 60/80 เป็น 64/80, HPA: 40/50"; of a domain that stays as it is nothing.</summary>
    public string Words() => string.Join(", ", Groups(After).Select(Words).OfType<string>());

    private string? Words(DomainMarks after)
    {
        var before = Before is null ? null : Groups(Before).FirstOrDefault(g => g.Domain == after.Domain);
        if (before == after)
        {
            return null;
        }

        var name = after.Domain == DomainId.Hpa ? "HPA" : $"ด้าน {(int)after.Domain}";
        return before is null ? $"{name}: {Figures(after)}" : $"{name}: {Figures(before)} เป็น {Figures(after)}";
    }

    private static IEnumerable<DomainMarks> Groups(LgoMarks marks) => marks.Hpa is { } hpa ? marks.Domains.Append(hpa) : marks.Domains;

    private static string Figures(DomainMarks marks) => $"{ThaiFormat.Number(marks.Marks)}/{ThaiFormat.Number(marks.FullMarks)}";

    private static bool AreAlike(LgoMarks one, LgoMarks other) => one.Domains.SequenceEqual(other.Domains) && one.Hpa == other.Hpa;
}
