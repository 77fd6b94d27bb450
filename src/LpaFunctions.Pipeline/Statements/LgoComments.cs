using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>Comments of LGOs on their results: "comment:{lgo}" with the province in the container results, so that one look finds those of a province.</summary>
public sealed class LgoComments(RecordStore records, LgoHistoryLibrary lgos, TimeProvider clock)
{
    private const string Prefix = "comment:";

    /// <summary>Whether the registry has the LGO.</summary>
    public bool Knows(AssessmentYear year, LgoCode lgo) => lgos.InProvince(lgo.Province, year).Any(l => l.Code == lgo);

    public async Task<LgoComment?> FindAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        (await records.GetAsync<LgoComment>(Key(year, lgo), cancellationToken)).Value;

    /// <summary>Texts by LGO.</summary>
    public async Task<IReadOnlyDictionary<LgoCode, string>> OfProvinceAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<LgoComment>(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, province), Prefix, cancellationToken)
            .ToDictionaryAsync(c => c.Lgo, c => c.Text, cancellationToken: cancellationToken);

    /// <summary>Writes the comment in place of the one that was seen; an empty text takes that one back.</summary>
    /// <param name="seen"><see cref="LgoComment.Version"/> of the comment that the writer saw; "" where there was none.</param>
    /// <returns>What is kept now.</returns>
    /// <exception cref="FormatException">The text may not be published; in Thai.</exception>
    /// <exception cref="ConflictException">Another comment is there now.</exception>
    public async Task<LgoComment?> WriteAsync(AssessmentYear year, LgoComment draft, string seen, CancellationToken cancellationToken)
    {
        var comment = draft with { Text = CommentText.Clean(draft.Text), At = clock.GetUtcNow() };
        var key = Key(year, draft.Lgo);
        var before = await records.GetAsync<LgoComment>(key, cancellationToken);
        if ((before.Value?.Version ?? "") != seen)
        {
            throw new ConflictException($"The comment of {draft.Lgo} of {year} is another one by now.");
        }

        if (comment.Text.Length == 0)
        {
            await records.DeleteAsync(key, before.Value is null ? null : before.ETag, cancellationToken);
            return null;
        }

        await records.PutAsync(key, comment, before.ETag, cancellationToken);
        return comment;
    }

    private static DocumentKey Key(AssessmentYear year, LgoCode lgo) =>
        new(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, lgo.Province), Prefix + lgo);
}
