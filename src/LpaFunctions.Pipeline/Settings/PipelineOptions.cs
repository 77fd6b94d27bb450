using LpaFunctions.Core.Scoring;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>
/// Settings of the pipeline, checked at start: section "Pipeline" of the configuration ("Pipeline__ScoreDelay" as an environment variable),
/// but for those that triggers name, which stand by themselves ("ScoreQueue", <see cref="TriggerNames"/>).
/// </summary>
public sealed record PipelineOptions
{
    public const string Section = "Pipeline";

    /// <summary>Container or folder of evidence; the blob trigger listens to "{container}/{path}".</summary>
    public string EvidenceContainer { get; init; } = "evidence";

    /// <summary>Queue of <see cref="Queues.ScoreRequest"/>; its poison queue is "{name}-poison".</summary>
    public string ScoreQueue { get; init; } = "score-domain";

    /// <summary>Queue of <see cref="Queues.EvidenceDeleted"/>: on Azure the Event Grid subscription for deleted blobs writes it.</summary>
    public string DeletedQueue { get; init; } = "evidence-deleted";

    /// <summary>Queue of <see cref="Queues.EvidenceRetry"/>: evidence that waits until storage or the database is back, or that no event told of.</summary>
    public string RetryQueue { get; init; } = "evidence-retry";

    /// <summary>Pauses of a step before it tries again by itself while something it needs is away; together under two minutes.</summary>
    /// <remarks>Null is 1, 5 and 20 seconds: a list from the settings would be added to one that stood here.</remarks>
    public TimeSpan[]? ShortPauses { get; init; }

    /// <summary>How long work lies in its queue, unseen, before it is tried again after that; a twelfth of the time that it has waited where that is longer. 1 second to 1 hour.</summary>
    public TimeSpan LongPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long work waits for what is away until it is given up, and shown as poison. 1 hour to 7 days.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a score request waits for the rest of a folder that is dropped at once: then one scoring serves them all. 0 to 5 minutes.</summary>
    public TimeSpan ScoreDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Queue of <see cref="Reports.ReportJob"/>: long reports.</summary>
    public string ReportQueue { get; init; } = "make-report";

    /// <summary>NCRONTAB with six fields, UTC.</summary>
    public string PublishSchedule { get; init; } = "0 */5 * * * *";

    /// <summary>When the container is walked for evidence that no event told of. NCRONTAB with six fields, UTC.</summary>
    public string CatchUpSchedule { get; init; } = "0 30 * * * *";

    /// <summary>How long an upload link is good for, in minutes, 1 to 1440.</summary>
    public int UploadMinutes { get; init; } = 30;

    /// <summary>
    /// What becomes of marks that only illustrative rules give: a person gives them (the default), or they are computed and marked as such, for demos and
    /// rehearsals. Announcing them wants a reason of its own.
    /// </summary>
    public IllustrativeRules IllustrativeRules { get; init; } = IllustrativeRules.AskPerson;

    /// <summary>Whether the public site is made when bundles are published. Unset: on one machine yes, on Azure no, where infra/deploy.sh switches it on.</summary>
    public bool? PublicSite { get; init; }

    /// <summary>Whole address of the public site, with a '/' at the end, for its sitemap; null where it is not known.</summary>
    public string? PublicSiteAddress { get; init; }

    /// <summary>Where to send what was returned to an LGO: a whole address, https or of this machine; null where the office tells LGOs by its own list.</summary>
    public Uri? ReturnedWebhook { get; init; }

    /// <summary>The mail server that tells officers what was returned to their LGO; null where the office has none.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>What one document may cost.</summary>
    public ReadingLimits Limits { get; init; } = new();

    /// <summary>The defaults of what triggers name, as settings: a host that resolves "%ScoreQueue%" puts them under its own configuration.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Defaults
    {
        get
        {
            var defaults = new PipelineOptions();
            yield return new(TriggerNames.EvidenceContainer, defaults.EvidenceContainer);
            yield return new(TriggerNames.ScoreQueue, defaults.ScoreQueue);
            yield return new(TriggerNames.DeletedQueue, defaults.DeletedQueue);
            yield return new(TriggerNames.RetryQueue, defaults.RetryQueue);
            yield return new(TriggerNames.ReportQueue, defaults.ReportQueue);
            yield return new(TriggerNames.PublishSchedule, defaults.PublishSchedule);
            yield return new(TriggerNames.CatchUpSchedule, defaults.CatchUpSchedule);
        }
    }
}
