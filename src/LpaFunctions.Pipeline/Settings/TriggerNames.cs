using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>
/// The one place where options and triggers meet: the settings that trigger attributes name as %Name%. They are flat, because the Functions
/// host hands a trigger to the platform as it is written, and the platform's scale controller is reported not to find "A:B" under "A__B"
/// (dotnet-worker issue 849, host issue 8665): such a function might never wake.
/// </summary>
public static class TriggerNames
{
    public const string EvidenceContainer = nameof(PipelineOptions.EvidenceContainer);
    public const string ScoreQueue = nameof(PipelineOptions.ScoreQueue);
    public const string DeletedQueue = nameof(PipelineOptions.DeletedQueue);
    public const string RetryQueue = nameof(PipelineOptions.RetryQueue);
    public const string ReportQueue = nameof(PipelineOptions.ReportQueue);
    public const string PublishSchedule = nameof(PipelineOptions.PublishSchedule);
    public const string CatchUpSchedule = nameof(PipelineOptions.CatchUpSchedule);

    public static IReadOnlyList<string> All { get; } =
    [EvidenceContainer, ScoreQueue, DeletedQueue, RetryQueue, ReportQueue, PublishSchedule, CatchUpSchedule];

    /// <summary>Fills the options: those that triggers name from flat settings, the others from the section "Pipeline".</summary>
    /// <exception cref="OptionsValidationException">One of the flat settings stands in the section, where the trigger would not see it.</exception>
    internal static void Bind(PipelineOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(PipelineOptions.Section);
        if (All.FirstOrDefault(name => section[name] is not null) is { } misplaced)
        {
            throw new OptionsValidationException(
                PipelineOptions.Section,
                typeof(PipelineOptions),
                [$"{PipelineOptions.Section}:{misplaced} is set; the triggers read {misplaced}, without the section."]
            );
        }

        section.Bind(options);
        var named = All.Select(name => new KeyValuePair<string, string?>(name, configuration[name]))
            .Where(setting => setting.Value is not null);
        new ConfigurationBuilder().AddInMemoryCollection(named).Build().Bind(options);
    }
}
