using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.App.Triggers;

/// <summary>What the trigger attributes name: the flat settings of <see cref="TriggerNames"/>, resolved by the host.</summary>
public static class TriggerSettings
{
    public const string EvidencePath = $"%{TriggerNames.EvidenceContainer}%/{{path}}";
    public const string ScoreQueue = $"%{TriggerNames.ScoreQueue}%";
    public const string ScorePoisonQueue = ScoreQueue + Poison;
    public const string DeletedQueue = $"%{TriggerNames.DeletedQueue}%";
    public const string DeletedPoisonQueue = DeletedQueue + Poison;
    public const string RetryQueue = $"%{TriggerNames.RetryQueue}%";
    public const string RetryPoisonQueue = RetryQueue + Poison;
    public const string ReportQueue = $"%{TriggerNames.ReportQueue}%";
    public const string ReportPoisonQueue = ReportQueue + Poison;
    public const string PublishSchedule = $"%{TriggerNames.PublishSchedule}%";
    public const string CatchUpSchedule = $"%{TriggerNames.CatchUpSchedule}%";

    /// <summary>Fixed by the blob trigger.</summary>
    public const string BlobPoisonQueue = RecordPoison.BlobQueue + Poison;
    private const string Poison = PoisonRuns.Suffix;
}
