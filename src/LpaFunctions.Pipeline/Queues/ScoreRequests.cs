using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>Asks for scores: after evidence or a decision was saved, never before.</summary>
public sealed class ScoreRequests(
    IWorkQueue queue,
    PipelineOptions options,
    LgoRecords lgos,
    RuleBookLibrary books,
    LgoLibrary registry,
    ReferenceSpread? spread = null
)
{
    public Task SendAsync(AssessmentYear year, LgoCode lgo, DomainId domain, CancellationToken cancellationToken) =>
        SendAsync(year, lgo, domain, TimeSpan.Zero, cancellationToken);

    /// <summary>After a file: the rest of its folder comes most often right behind it, and one score serves them all.</summary>
    public Task SendForEvidenceAsync(AssessmentYear year, LgoCode lgo, DomainId domain, CancellationToken cancellationToken) =>
        SendAsync(year, lgo, domain, options.ScoreDelay, cancellationToken);

    /// <summary>Asks for every score of a year: after its rule book was edited. An LGO that the registry does not know has only rejections and no score.</summary>
    /// <param name="edited">Whether other instances may still hold what was edited: then the scores wait for them.</param>
    /// <returns>How many were asked for.</returns>
    public async Task<int> SendYearAsync(AssessmentYear year, bool edited, CancellationToken cancellationToken)
    {
        var delay = edited ? spread?.Time ?? TimeSpan.Zero : TimeSpan.Zero;
        var domains = books.Get(year).Domains.Select(d => d.Id).ToArray();
        var sent = 0;
        await foreach (var lgo in lgos.ListLgosAsync(year, cancellationToken))
        {
            if (registry.Current.Find(lgo) is null)
            {
                continue;
            }

            foreach (var domain in domains)
            {
                await SendAsync(year, lgo, domain, delay, cancellationToken);
                sent++;
            }
        }

        return sent;
    }

    private Task SendAsync(AssessmentYear year, LgoCode lgo, DomainId domain, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.SendAsync(options.ScoreQueue, new ScoreRequest(year, lgo, domain).Write(), delay, cancellationToken);
}
