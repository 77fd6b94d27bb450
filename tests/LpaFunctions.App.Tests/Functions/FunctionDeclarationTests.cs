using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Tests.Functions;

/// <summary>What the attributes say against what the options and host.json say: a function whose queue nobody writes would never run.</summary>
public sealed partial class FunctionDeclarationTests
{
    private static readonly Dictionary<string, string?> Settings = PipelineOptions.Defaults.ToDictionary();

    [Fact]
    public void All_FunctionsThatWorkByThemselves_AreTheseWithTheseTriggers() =>
        Assert.Equal(
            [
                "BlobPoison queue webjobs-blobtrigger-poison",
                "CatchUpEvidence timer 0 30 * * * *",
                "ExtractEvidence blob evidence/{path} EventGrid",
                "ExtractEvidenceByScan blob evidence/{path} LogsAndContainerScan",
                "MakeReport queue make-report",
                "MakeReportPoison queue make-report-poison",
                "PublishResults timer 0 */5 * * * *",
                "RemoveEvidence queue evidence-deleted",
                "RemoveEvidencePoison queue evidence-deleted-poison",
                "RetryEvidence queue evidence-retry",
                "RetryEvidencePoison queue evidence-retry-poison",
                "ScoreDomain queue score-domain",
                "ScoreDomainPoison queue score-domain-poison",
            ],
            FunctionTable.All.Where(f => f.Trigger<HttpTriggerAttribute>() is null).Select(Describe)
        );

    [Theory]
    [InlineData("Health http Anonymous get api/health")]
    [InlineData("Status http Anonymous get api/status/{year}/{lgo}")]
    [InlineData("IndicatorStatus http Anonymous get api/status/{year}/{lgo}/{indicator}")]
    [InlineData("EvidenceFile http Anonymous get,head api/evidence/{year}/{lgo}/{indicator}/{*file}")]
    [InlineData("Rejections http Anonymous get api/rejections")]
    [InlineData("Marks http Anonymous get api/marks/{year}/{lgo}/{indicator}")]
    [InlineData("DecideIndicator http Anonymous post api/decisions/{year}/{lgo}/{indicator}")]
    [InlineData("DecideIndicators http Anonymous post api/decisions/{year}/{lgo}")]
    [InlineData("DecisionHistory http Anonymous get api/decisions/{year}/{lgo}")]
    [InlineData("Rework http Anonymous get api/rework/{year}/{lgo}")]
    [InlineData("OpenRework http Anonymous post api/rework/{year}/{lgo}")]
    [InlineData("Facts http Anonymous get api/facts/{year}/{lgo}")]
    [InlineData("StateFacts http Anonymous put api/facts/{year}/{lgo}")]
    [InlineData("Upload http Anonymous post api/uploads/{year}/{lgo}/{indicator}")]
    [InlineData("PutEvidence http Anonymous put api/evidence/{year}/{lgo}/{indicator}/{*file}")]
    [InlineData("TakeBackEvidence http Anonymous delete api/evidence/{year}/{lgo}/{indicator}/{*file}")]
    [InlineData("LgoSheet http Anonymous get desk/lgo/{year}/{lgo}")]
    [InlineData("Progress http Anonymous get api/progress/{year}/{province}")]
    [InlineData("IndicatorProgress http Anonymous get api/progress/{year}/{province}/{indicator}")]
    [InlineData("Report http Anonymous post api/reports/{year}/{province}")]
    [InlineData("ReportStatus http Anonymous get api/reports/{year}/{province}/{id}")]
    [InlineData("ReceiveUpload http Anonymous put api/uploads/receive")]
    public void All_HttpFunctions_HoldThisOne(string declared) => Assert.Contains(declared, FunctionTable.All.Select(Describe));

    [Fact]
    public void Route_EveryHttpFunction_IsLowerCaseAndStandsOnceForItsMethod()
    {
        var http = FunctionTable.All.Select(f => f.Trigger<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().ToArray();
        Assert.All(http, t => Assert.Matches("^[a-z-]+(/([a-z-]+([.]json)?|\\{[*]?[a-z]+\\}))*$", t.Route));
        var routes = http.SelectMany(t => t.Methods!.Select(m => m + " " + Token().Replace(t.Route!, "*"))).ToArray();
        Assert.Equal(routes.Length, routes.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Name_EveryFunction_IsItsClassWithoutSuffixAndStandsOnce()
    {
        Assert.All(FunctionTable.All, f => Assert.Equal(f.Method.DeclaringType!.Name, f.Name + "Function"));
        Assert.Equal(FunctionTable.All.Count, FunctionTable.All.DistinctBy(f => f.Name).Count());
    }

    [Fact]
    public void Parameters_EveryFunction_AreOneTriggerTokensOfItsPathAndACancellationToken() =>
        Assert.All(
            FunctionTable.All,
            f =>
            {
                var trigger = Assert.Single(f.Triggers);
                var pattern = f.Trigger<BlobTriggerAttribute>()?.BlobPath ?? f.Trigger<HttpTriggerAttribute>()?.Route ?? "";
                var tokens = Token().Matches(pattern).Select(m => m.Groups[1].Value).ToArray();
                var plain = f.Parameters.Where(p => p != trigger && p.ParameterType != typeof(CancellationToken)).ToArray();
                Assert.All(plain, p => Assert.Equal(typeof(string), p.ParameterType));
                Assert.Equal(tokens.Order(StringComparer.Ordinal), plain.Select(p => p.Name!).Order(StringComparer.Ordinal));
            }
        );

    [Fact]
    public void TriggerValue_EveryFunction_IsATypeThatTheWorkerBinds() =>
        Assert.All(
            FunctionTable.All,
            f =>
            {
                var type = Assert.Single(f.Triggers).ParameterType;
                Type[] bindable = f switch
                {
                    _ when f.Trigger<BlobTriggerAttribute>() is not null =>
                    // What opens nothing: the step reads the file as it is now.
                    [typeof(global::Azure.Storage.Blobs.BlobClient)],
                    _ when f.Trigger<QueueTriggerAttribute>() is not null => [typeof(string), typeof(BinaryData)],
                    _ when f.Trigger<TimerTriggerAttribute>() is not null => [typeof(TimerInfo)],
                    _ => [typeof(HttpRequest)],
                };
                Assert.Contains(type, bindable);
                if (f.Trigger<HttpTriggerAttribute>() is not null)
                {
                    Assert.Contains(f.Method.ReturnType, new[] { typeof(IResult), typeof(Task<IResult>) });
                }
            }
        );

    [Fact]
    public void Settings_EveryPlaceholder_IsAnOptionWithADefault() =>
        Assert.All(
            FunctionTable.All.SelectMany(f => Placeholder().Matches(Raw(f)).Select(m => m.Groups[1].Value)),
            name => Assert.False(string.IsNullOrEmpty(Settings.GetValueOrDefault(name)), name)
        );

    // The platform's scale controller is reported not to resolve "A:B" from "A__B": the function might never wake.
    [Fact]
    public void Settings_EveryPlaceholder_IsAFlatName() =>
        Assert.All(
            FunctionTable.All.SelectMany(f => Placeholder().Matches(Raw(f)).Select(m => m.Groups[1].Value)),
            name => Assert.Matches("^[A-Za-z]+$", name)
        );

    [Fact]
    public void Twins_OverOneContainer_DifferOnlyInTheirSource()
    {
        var blobs = FunctionTable.All.Where(f => f.Trigger<BlobTriggerAttribute>() is not null).ToArray();

        Assert.Equal(2, blobs.Length);
        Assert.Single(blobs.Select(f => f.Trigger<BlobTriggerAttribute>()!.BlobPath).Distinct());
        Assert.Equal(
            [BlobTriggerSource.LogsAndContainerScan, BlobTriggerSource.EventGrid],
            blobs.Select(f => f.Trigger<BlobTriggerAttribute>()!.Source).Order()
        );
    }

    [Fact]
    public void Poison_EveryQueueOfWork_HasAFunctionForIt()
    {
        var queues = FunctionTable
            .All.Select(f => f.Trigger<QueueTriggerAttribute>()?.QueueName)
            .OfType<string>()
            .Select(Resolve)
            .ToArray();

        var work = queues.Where(q => !q.EndsWith("-poison", StringComparison.Ordinal)).Append("webjobs-blobtrigger");

        Assert.Equal(
            work.Select(q => q + "-poison").Order(StringComparer.Ordinal),
            queues.Where(q => q.EndsWith("-poison", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    // With another level the Functions host asks for a key of its own before our guard sees the request, and turns signed-in people away.
    [Fact]
    public void AuthLevel_EveryRoute_IsLeftToOurGuard() =>
        Assert.All(
            FunctionTable.All.Where(f => f.Trigger<HttpTriggerAttribute>() is not null),
            f => Assert.Equal(AuthorizationLevel.Anonymous, f.Trigger<HttpTriggerAttribute>()!.AuthLevel)
        );

    [Fact]
    public void Route_OfEveryFunction_LiesBelowApiOrDesk() =>
        Assert.All(
            FunctionTable.All.Select(f => f.Trigger<HttpTriggerAttribute>()?.Route).OfType<string>(),
            route => Assert.Matches("^(api/|desk(/|$))", route)
        );

    [Fact]
    public void HostJson_Settings_FitThePipeline()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "host.json")));

        var extensions = host.RootElement.GetProperty("extensions");

        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        // A failing message becomes poison after a few tries, not at once and not never.
        Assert.InRange(extensions.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32(), 2, 10);
        Assert.InRange(extensions.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32(), 2, 10);
        Assert.InRange(extensions.GetProperty("queues").GetProperty("batchSize").GetInt32(), 1, 32);
    }

    private static string Describe(DeclaredFunction f) =>
        f.Name
        + " "
        + (
            f switch
            {
                _ when f.Trigger<BlobTriggerAttribute>() is { } blob => $"blob {Resolve(blob.BlobPath)} {blob.Source}",
                _ when f.Trigger<QueueTriggerAttribute>() is { } queue => $"queue {Resolve(queue.QueueName)}",
                _ when f.Trigger<TimerTriggerAttribute>() is { } timer => $"timer {Resolve(timer.Schedule)}",
                _ when f.Trigger<HttpTriggerAttribute>() is { } http =>
                    $"http {http.AuthLevel} {string.Join(',', http.Methods!)} {http.Route}",
                _ => "nothing",
            }
        );

    private static string Raw(DeclaredFunction f) =>
        f.Trigger<BlobTriggerAttribute>()?.BlobPath
        ?? f.Trigger<QueueTriggerAttribute>()?.QueueName
        ?? f.Trigger<TimerTriggerAttribute>()?.Schedule
        ?? "";

    private static string Resolve(string text) => Placeholder().Replace(text, m => Settings[m.Groups[1].Value]!);

    [GeneratedRegex(@"\{\*?(\w+)\}")]
    private static partial Regex Token();

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
