using LpaFunctions.Core.Scoring;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>Settings of the pipeline, section "Pipeline" of the configuration ("Pipeline__ScoreQueue" as an environment variable). Checked at start.</summary>
public sealed record PipelineOptions
{
    public const string Section = "Pipeline";

    /// <summary>Container or folder of evidence; the blob trigger listens to "{container}/{path}".</summary>
    public string EvidenceContainer { get; init; } = "evidence";

    /// <summary>Queue of <see cref="Queues.ScoreRequest"/>; its poison queue is "{name}-poison".</summary>
    public string ScoreQueue { get; init; } = "score-domain";

    /// <summary>Queue of <see cref="Queues.EvidenceDeleted"/>: on Azure the Event Grid subscription for deleted blobs writes it.</summary>
    public string DeletedQueue { get; init; } = "evidence-deleted";

    /// <summary>How long a score request waits for the rest of a folder that is dropped at once: then one scoring serves them all. 0 to 5 minutes.</summary>
    public TimeSpan ScoreDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Queue of <see cref="Reports.ReportJob"/>: long reports.</summary>
    public string ReportQueue { get; init; } = "make-report";

    /// <summary>NCRONTAB with six fields, UTC.</summary>
    public string PublishSchedule { get; init; } = "0 */5 * * * *";

    /// <summary>How long an upload link is good for, in minutes, 1 to 1440.</summary>
    public int UploadMinutes { get; init; } = 30;

    /// <summary>
    /// What becomes of marks that only illustrative rules give: a person gives them (the default), or they are computed and marked as such, for demos and
    /// rehearsals. Announcing them wants a reason of its own.
    /// </summary>
    public IllustrativeRules IllustrativeRules { get; init; } = IllustrativeRules.AskPerson;

    /// <summary>What one document may cost.</summary>
    public ReadingLimits Limits { get; init; } = new();

    /// <summary>The defaults as settings: a host that resolves "%Pipeline:ScoreQueue%" puts them under its own configuration.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Defaults
    {
        get
        {
            var defaults = new PipelineOptions();
            yield return new($"{Section}:{nameof(EvidenceContainer)}", defaults.EvidenceContainer);
            yield return new($"{Section}:{nameof(ScoreQueue)}", defaults.ScoreQueue);
            yield return new($"{Section}:{nameof(DeletedQueue)}", defaults.DeletedQueue);
            yield return new($"{Section}:{nameof(ReportQueue)}", defaults.ReportQueue);
            yield return new($"{Section}:{nameof(PublishSchedule)}", defaults.PublishSchedule);
        }
    }
}
