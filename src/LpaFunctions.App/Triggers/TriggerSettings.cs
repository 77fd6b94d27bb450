using LpaFunctions.Pipeline.Operating;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.App.Triggers;

/// <summary>What the trigger attributes name: settings by the names of <see cref="PipelineOptions"/>, resolved by the host.</summary>
public static class TriggerSettings
{
    public const string EvidencePath = $"%{PipelineOptions.Section}:{nameof(PipelineOptions.EvidenceContainer)}%/{{path}}";
    public const string ScoreQueue = $"%{PipelineOptions.Section}:{nameof(PipelineOptions.ScoreQueue)}%";
    public const string ScorePoisonQueue = ScoreQueue + Poison;
    public const string DeletedQueue = $"%{PipelineOptions.Section}:{nameof(PipelineOptions.DeletedQueue)}%";
    public const string DeletedPoisonQueue = DeletedQueue + Poison;
    public const string ReportQueue = $"%{PipelineOptions.Section}:{nameof(PipelineOptions.ReportQueue)}%";
    public const string ReportPoisonQueue = ReportQueue + Poison;
    public const string PublishSchedule = $"%{PipelineOptions.Section}:{nameof(PipelineOptions.PublishSchedule)}%";

    /// <summary>Fixed by the blob trigger.</summary>
    public const string BlobPoisonQueue = RecordPoison.BlobQueue + Poison;
    private const string Poison = "-poison";
}
