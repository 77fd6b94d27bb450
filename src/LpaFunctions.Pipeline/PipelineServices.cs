using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;
using LpaFunctions.Pipeline.Evidence.Viewing;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Notifying;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Catalogue;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Reference.Following;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Retention;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Parts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Pipeline;

/// <summary>Registers the steps; the adapters of the ports come from AddEmbeddedAdapters or AddAzureAdapters.</summary>
public static class PipelineServices
{
    /// <summary>Settings come from the host's configuration (<see cref="TriggerNames"/>) and are checked at start.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddOptions<PipelineOptions>().Configure<IConfiguration>(TriggerNames.Bind).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PipelineOptions>, PipelineOptionsCheck>();
        services.AddSingleton(p => p.GetRequiredService<IOptions<PipelineOptions>>().Value);
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton<ConflictRetry>();
        services.TryAddSingleton(new ErrorKinds(ErrorPolicy.KindOf));
        services.AddSingleton<Patience>();
        services.AddSingleton<RecordStore>();
        services.AddSingleton<LgoRecords>();
        services.AddSingleton<RetiredYears>();
        services.AddSingleton<ProgressRecords>();
        services.AddSingleton<MisplacedFiles>();
        services.AddSingleton<FollowEvidence>();
        services.AddSingleton<PoisonRecords>();
        services.AddSingleton<RuleBookLibrary>();
        services.AddSingleton<LgoLibrary>();
        services.AddSingleton<PlaceLibrary>();
        services.TryAddSingleton<IDocumentReader>(p => new PdfPigDocumentReader(p.GetRequiredService<PipelineOptions>().Limits));
        services.AddSingleton(Files);
        services.TryAddSingleton<IEvidenceReader, EvidenceReader>();
        services.TryAddSingleton<IPartReader, PartUnpacker>();
        services.AddSingleton<EvidencePlacing>();
        services.AddSingleton<EvidenceExamination>();
        services.AddSingleton<ScoreRequests>();
        services.AddSingleton<ExtractEvidence>();
        services.AddSingleton<EvidenceRuns>();
        services.AddSingleton<CatchUpEvidence>();
        services.AddSingleton<OfferUpload>();
        services.AddSingleton<ShowPart>();
        services.AddSingleton<RemoveEvidence>();
        services.AddSingleton<Closing>();
        services.AddSingleton<EvidenceChanges>();
        services.AddSingleton<HandInEvidence>();
        services.AddSingleton<ListFiles>();
        services.AddSingleton<ScoreDomain>();
        services.AddSingleton<RecordPoison>();
        services.AddSingleton<PoisonRuns>();
        services.AddSingleton<ReplayPoison>();
        services.AddSingleton<DropPoison>();
        services.AddSingleton<LgoSnapshots>();
        services.AddSingleton<ShowStatus>();
        services.AddSingleton<ExplainMark>();
        services.AddSingleton<DecideIndicators>();
        services.AddSingleton(ReliabilityCurve.Measured);
        services.AddSingleton<SureReadings>();
        services.AddSingleton<AssessorQueue>();
        services.AddSingleton<ConfirmSure>();
        services.AddSingleton<ReworkRounds>();
        services.AddSingleton<StateFacts>();
        services.AddSingleton<IndicatorNotes>();
        services.AddSingleton<ConfirmSheet>();
        services.AddSingleton<ShowSheet>();
        services.AddSingleton<BookEffect>();
        services.AddSingleton<FrozenYears>();
        services.AddSingleton<RuleBookChanges>();
        services.AddSingleton<EditRuleBook>();
        services.AddSingleton<FollowReferenceData>();
        services.AddHostedService<ReferenceDataWatch>();
        services.AddSingleton<CheckHealth>();
        services.AddSingleton<YearRecords>();
        services.AddSingleton<ForgetYear>();
        services.AddSingleton<PublisherLibrary>();
        services.AddSingleton<LgoHistoryLibrary>();
        services.AddSingleton<ImportRecords>();
        services.AddSingleton<ImportResults>();
        services.AddSingleton<AnnouncementRecords>();
        services.AddSingleton<LgoComments>();
        services.AddSingleton<ProvinceResults>();
        services.AddSingleton<AnnounceResults>();
        services.AddSingleton<PublishCatalogue>();
        services.AddSingleton<PublishPulse>();
        services.AddSingleton<PublishResults>();
        services.AddSingleton<PublishSite>();
        services.AddSingleton<WithdrawVersion>();
        services.AddSingleton<ReportSource>();
        // Of several the one that a host adds after this is taken.
        services.AddSingleton<IPdfPrinter>(_ => new SectionPdfPrinter());
        services.AddSingleton<MakeReport>();
        services.AddSingleton<RequestReport>();
        services.AddSingleton<PeopleRecords>();
        services.AddSingleton<InvitePerson>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<ManagePeople>();
        services.AddSingleton<ShowProgress>();
        services.AddSingleton<ShowIndicator>();
        services.AddSingleton<ToldRecords>();
        services.AddSingleton<TellByWebhook>();
        services.AddSingleton<TellByMail>();
        services.AddSingleton<ReturnedWork>();
        services.AddSingleton<ListRejections>();

        return services;
    }

    private static FileDocuments Files(IServiceProvider services) =>
        new(
            services.GetRequiredService<IDocumentReader>(),
            services.GetRequiredService<PipelineOptions>().Limits,
            services.GetService<IPageOcr>()
        );
}
