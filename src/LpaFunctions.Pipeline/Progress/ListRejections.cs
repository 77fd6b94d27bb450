using System.Runtime.CompilerServices;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>
/// The files of a province that could not be used. Its progress records say in which folders there are any, so that no other file is looked
/// at: one question to the province, and one for each folder with a refused file.
/// </summary>
public sealed class ListRejections(ProgressRecords progress, LgoRecords files, LgoHistoryLibrary lgos, RuleBookLibrary books)
{
    /// <summary>LGO by LGO; last those in a folder of no LGO, which nobody's page shows.</summary>
    public async IAsyncEnumerable<RejectedFile> RunAsync(
        AssessmentYear year,
        ProvinceCode province,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var book = books.Find(year);
        var records = await progress.ListAsync(year, province, cancellationToken);
        foreach (var lgo in lgos.InProvince(province, year).Where(l => book is not null && records.ContainsKey(l.Code)))
        {
            foreach (var folder in Folders(book!, records[lgo.Code], cancellationToken))
            {
                await foreach (var file in Rejected(folder, lgo, cancellationToken))
                {
                    yield return file;
                }
            }
        }

        await foreach (var file in Rejected(files.ListUnplacedAsync(cancellationToken), lgo: null, cancellationToken))
        {
            yield return file;
        }
    }

    private IEnumerable<IAsyncEnumerable<EvidenceOutcome>> Folders(RuleBook book, LgoProgress record, CancellationToken cancellationToken)
    {
        foreach (var stage in record.Domains.Values.SelectMany(d => d.Stages).Where(s => s.Rejected > 0))
        {
            yield return files.ListOutcomesAsync(book.Year, record.Lgo, stage.Indicator, cancellationToken);
        }

        if (record.Misplaced > 0)
        {
            yield return files.ListMisplacedAsync(book, record.Lgo, cancellationToken);
        }
    }

    private static async IAsyncEnumerable<RejectedFile> Rejected(
        IAsyncEnumerable<EvidenceOutcome> outcomes,
        Lgo? lgo,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
        {
            if (outcome.Rejection is { } rejection)
            {
                yield return new RejectedFile(rejection, lgo, outcome.At);
            }
        }
    }
}
