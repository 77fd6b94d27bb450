using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>The rule books that announcements have frozen.</summary>
public sealed class FrozenYears(AnnouncementRecords records)
{
    /// <summary>Why a book may not replace the one of its year, in Thai; null where nothing of the year is announced, or the book is the announced one.</summary>
    public async Task<string?> RefuseAsync(RuleBook edited, CancellationToken cancellationToken)
    {
        foreach (var (year, province) in await records.ProvincesAsync(edited.Year, cancellationToken))
        {
            if (await records.LatestAsync(year, province, cancellationToken) is { } announced && new FrozenYear((await records.LoadAsync(announced, cancellationToken)).RuleBook).Refuse(edited) is { } refusal)
            {
                return refusal;
            }
        }
        return null;
    }
}
