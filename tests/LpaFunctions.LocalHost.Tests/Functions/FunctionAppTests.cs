using LpaFunctions.App.Triggers;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.Timers;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;

namespace LpaFunctions.LocalHost.Tests.Functions;

/// <summary>The function app against local.settings.sample.json and host.json, as somebody would start it who copied the sample.</summary>
public sealed class FunctionAppTests
{
    private static readonly IConfiguration Sample = new ConfigurationBuilder()
        .AddInMemoryCollection(LocalSettings.Read(Path.Combine(RepoFiles.Root, "local.settings.sample.json")))
        .Build();

    private static readonly IReadOnlyList<FunctionDescriptor> All = FunctionCatalog.FindAll(typeof(TriggerSettings).Assembly, Sample);

    [Fact]
    public void Sample_EverySettingThatAttributesName_IsThere() => Assert.NotEmpty(All);

    [Fact]
    public void Find_PairOfBlobFunctions_RunsTheScanningOne()
    {
        Assert.Equal(2, All.OfType<BlobFunction>().Count());

        Assert.Equal(
            "ExtractEvidenceByScan",
            Assert.Single(FunctionCatalog.Find(typeof(TriggerSettings).Assembly, Sample).OfType<BlobFunction>()).Name
        );
    }

    [Fact]
    public void Schedules_OfAllTimers_AreValid()
    {
        var timers = All.OfType<TimerFunction>().ToList();
        Assert.NotEmpty(timers);
        Assert.All(timers, t => Assert.True(new TimerSchedule(t.Schedule).Next(DateTimeOffset.UnixEpoch) > DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Queues_EachOfTheAppsOwn_HasAFunctionForItsPoison()
    {
        var queues = All.OfType<QueueFunction>().Select(f => f.Queue).ToHashSet(StringComparer.Ordinal);
        Assert.All(queues.Where(q => !q.EndsWith("-poison", StringComparison.Ordinal)), q => Assert.Contains(q + "-poison", queues));
        Assert.Contains(LocalHost.Blobs.BlobScanner.PoisonQueue, queues);
    }

    [Fact]
    public void Routes_OfAllHttpFunctions_AreNotTakenTwice()
    {
        var routes = All.OfType<HttpFunction>().SelectMany(f => f.Methods.Select(m => $"{m} {f.Route}")).ToList();
        Assert.Equal(routes.Count, routes.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void HostFile_OfTheRepository_IsValid() =>
        Assert.Equal("", HostFile.Load(Path.Combine(RepoFiles.Root, "host.json")).Http.RoutePrefix);
}
