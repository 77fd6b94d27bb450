using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Pipeline.Reference.Following;

/// <summary>Looks every few seconds whether a rule book or the registry was edited, and has the years follow. A look costs two file stamps a year; the store is asked only after a change.</summary>
public sealed class ReferenceDataWatch(
    RuleBookLibrary books,
    LgoLibrary lgos,
    FollowReferenceData follow,
    TimeProvider clock,
    ILogger<ReferenceDataWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<AssessmentYear, (RuleBook? Book, LgoRegistry Registry)> _followed = [];
    private readonly Dictionary<AssessmentYear, string> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                foreach (var year in Years())
                {
                    await LookAsync(year, stoppingToken);
                }

                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task LookAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        try
        {
            var now = (books.Find(year), lgos.Current);
            Tell(year, books.Refusal(year));

            if (!_followed.TryGetValue(year, out var before) || before != now)
            {
                await follow.RunAsync(year, cancellationToken);
                _followed[year] = now;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A broken file or a store that is away for a while: told once, and looked at again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Tell(year, e.Message);
        }
    }

    private IReadOnlyList<AssessmentYear> Years()
    {
        try
        {
            return books.Years;
        }
        catch (IOException)
        {
            // The folder is being moved: the next look sees it.
            return [];
        }
    }

    // Once for each reason: a broken file would fill the log otherwise.
    private void Tell(AssessmentYear year, string? problem)
    {
        if (problem is null)
        {
            _told.Remove(year);
        }
        else if (_told.GetValueOrDefault(year) != problem)
        {
            _told[year] = problem;
            logger.LogWarning("{Year}: {Problem}", year, problem);
        }
    }
}
