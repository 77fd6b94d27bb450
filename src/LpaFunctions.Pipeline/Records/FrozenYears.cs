using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>The rule books that announcements have frozen.</summary>
public sealed class FrozenYears(AnnouncementRecords records)
{
    /// <summary>The book that the year's first province (by code) was announced with; null where nothing of the year is announced.</summary>
    public async Task<FrozenYear?> FindAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        foreach (var (_, province) in await records.ProvincesAsync(year, cancellationToken))
        {
            if (await records.LatestAsync(year, province, cancellationToken) is { } announced)
            {
                return new FrozenYear((await records.LoadBookAsync(announced, cancellationToken)).Book);
            }
        }

        return null;
    }

    /// <summary>Why a book may not replace the one of its year, in Thai; null where nothing of the year is announced, or the book is the announced one.</summary>
    public async Task<string?> RefuseAsync(RuleBook edited, CancellationToken cancellationToken) =>
        (await FindAsync(edited.Year, cancellationToken))?.Refuse(edited);
}
