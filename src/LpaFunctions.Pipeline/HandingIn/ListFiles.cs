using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>The files of an indicator as an officer sees them: those that wait, those that were read, those that were refused.</summary>
public sealed class ListFiles(IEvidenceStore evidence, LgoRecords records, EvidenceChanges changes)
{
    public async Task<IndicatorFiles> RunAsync(AssessmentYear year, LgoCode lgo, IndicatorId indicator, CancellationToken cancellationToken)
    {
        var history = await changes.ListAsync(year, lgo, indicator, cancellationToken);
        var files = new List<IndicatorFile>();
        await foreach (var file in evidence.ListAsync($"{year}/{lgo}/{indicator}/", cancellationToken))
        {
            if (!DeskFiles.IsOne(file.Path))
            {
                var outcome = (await records.GetOutcomeAsync(file.Path, cancellationToken)).Value;
                files.Add(Describe(file, outcome, history));
            }
        }

        return new IndicatorFiles(files, history);
    }

    /// <summary>How many files of each indicator wait to be read; those that do not are known from their outcomes.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, int>> CountWaitingAsync(
        AssessmentYear year,
        LgoCode lgo,
        IReadOnlyCollection<EvidenceOutcome> outcomes,
        CancellationToken cancellationToken
    )
    {
        var done = outcomes.ToDictionary(o => o.Path, StringComparer.Ordinal);
        var waiting = new Dictionary<IndicatorId, int>();
        await foreach (var file in evidence.ListAsync($"{year}/{lgo}/", cancellationToken))
        {
            var isSeen = DeskFiles.IsOne(file.Path) || IsDone(file, done.GetValueOrDefault(file.Path));
            if (!isSeen && EvidencePath.TryParse(file.Path, out var path, out _))
            {
                waiting[path.Indicator] = waiting.GetValueOrDefault(path.Indicator) + 1;
            }
        }

        return waiting;
    }

    private static IndicatorFile Describe(EvidenceFile file, EvidenceOutcome? outcome, IReadOnlyList<EvidenceChange> history)
    {
        var name = string.Join('/', file.Path.Split('/')[3..]);
        var came = history.LastOrDefault(c => c.File == name && c.Kind != EvidenceChangeKind.TakenBack);
        var done = IsDone(file, outcome) ? outcome : null;
        var now = new IndicatorFile
        {
            Name = name,
            Bytes = file.Bytes,
            Version = file.Version,
            Stage = StageOf(done),
            Message = done?.Rejection?.Message,
            Pages = done?.Reading?.Pages,
        };

        return now with
        {
            HandedInBy = came?.By,
            HandedInAt = came?.At,
            Late = came?.Late ?? false,
        };
    }

    private static FileStage StageOf(EvidenceOutcome? outcome) =>
        outcome switch
        {
            null => FileStage.Waiting,
            { Rejection: not null } => FileStage.Refused,
            _ => FileStage.Read,
        };

    // An outcome of an earlier program names no version: it is taken for this one's.
    private static bool IsDone(EvidenceFile file, EvidenceOutcome? outcome) =>
        outcome is not null && (outcome.Version is null || outcome.Version == file.Version);
}

/// <param name="History">Oldest first.</param>
public sealed record IndicatorFiles(IReadOnlyList<IndicatorFile> Files, IReadOnlyList<EvidenceChange> History);
