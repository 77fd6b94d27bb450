using System.Text.Json.Nodes;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.Testing;
using LpaFunctions.Worker.Tests.Protocol;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LpaFunctions.Worker.Tests;

/// <summary>The worker's own list of functions against the catalogue by which the embedded host runs them.</summary>
public sealed class StartTests(WorkerRun run)
{
    // Names of settings stay as the attributes write them: each stands for itself.
    private static readonly IConfiguration Names = new NamesThemselves();

    private static IReadOnlyList<FunctionDescriptor> Catalogue { get; } =
        FunctionCatalog.FindAll(typeof(App.FunctionAppServices).Assembly, Names);

    [Fact]
    public void Start_PublishedApp_LoadsEveryFunctionOfTheCatalogue() =>
        Assert.Equal(Catalogue.Select(f => f.Name), run.Worker.Functions.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Metadata_OfTheWorker_SaysWhatTheCatalogueSays() =>
        Assert.Equal(
            Catalogue.Select(Describe),
            run.Worker.Functions.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => Describe(f.Name, FunctionTrigger.Of(f)))
        );

    [Fact]
    public void PublishedFolder_Size_IsAtMost99Megabytes()
    {
        _ = run.Worker;

        var bytes = new DirectoryInfo(WorkerRun.Published).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

        Assert.InRange(bytes, 1, 99_000_000);
    }

    [Fact]
    public void MetadataFile_OfThePublishedFolder_SaysWhatTheCatalogueSays()
    {
        _ = run.Worker;
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(WorkerRun.Published, "functions.metadata")))!.AsArray();

        var described = file.Select(f => Describe(f!["name"]!.ToString(), new FunctionTrigger(TriggerOf(f))));

        Assert.Equal(Catalogue.Select(Describe), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PublishedFolder_HostFile_IsTheOneOfTheApp()
    {
        _ = run.Worker;

        Assert.Equal(
            File.ReadAllText(Path.Combine(RepoFiles.Root, "src/LpaFunctions.App/host.json")),
            File.ReadAllText(Path.Combine(WorkerRun.Published, "host.json"))
        );
        Assert.False(File.Exists(Path.Combine(WorkerRun.Published, "local.settings.json")));
    }

    private static JsonNode TriggerOf(JsonNode function) =>
        function["bindings"]!.AsArray().Single(b => b!["type"]!.ToString().EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))!;

    private static string Describe(FunctionDescriptor function) =>
        function switch
        {
            BlobFunction { Source: BlobTriggerSource.EventGrid } f => $"{f.Name} blob {f.Pattern} by events",
            BlobFunction f => $"{f.Name} blob {f.Pattern} by scan",
            QueueFunction f => $"{f.Name} queue {f.Queue}",
            TimerFunction f => $"{f.Name} timer {f.Schedule}",
            HttpFunction f => $"{f.Name} {f.Level} {string.Join(',', f.Methods)} {f.Route}",
            _ => function.Name,
        };

    private static string Describe(string name, FunctionTrigger trigger) =>
        trigger.Type switch
        {
            "blobTrigger" => $"{name} blob {Plain(trigger.Text("path"))} {(IsByEvents(trigger) ? "by events" : "by scan")}",
            "queueTrigger" => $"{name} queue {Plain(trigger.Text("queueName"))}",
            "timerTrigger" => $"{name} timer {Plain(trigger.Text("schedule"))}",
            _ =>
                $"{name} {trigger.Text("authLevel")} {string.Join(',', trigger.Texts("methods")).ToUpperInvariant()} {trigger.Text("route")}",
        };

    private static bool IsByEvents(FunctionTrigger trigger) =>
        trigger.Text("source").Equals("EventGrid", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace("%", "", StringComparison.Ordinal);
}
