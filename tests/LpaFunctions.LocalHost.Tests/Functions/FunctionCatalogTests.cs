using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Tests.Samples;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LpaFunctions.LocalHost.Tests.Functions;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Find_EachKindOfTrigger_IsDescribedWithItsSettings()
    {
        var found = FunctionCatalog.Find(typeof(SampleFunctions).Assembly, Configuration(SampleHost.Settings));

        Assert.Equal("evidence/{path}", Assert.Single(found.OfType<BlobFunction>()).Pattern.Text);
        Assert.Equal("sample-work", Assert.Single(found.OfType<QueueFunction>(), f => f.Name == "SampleQueue").Queue);
        var timer = Assert.Single(found.OfType<TimerFunction>());
        Assert.Equal(("0 0 3 * * *", true, false), (timer.Schedule, timer.UseMonitor, timer.RunOnStartup));
        var locked = Assert.Single(found.OfType<HttpFunction>(), f => f.Name == "SampleLocked");
        Assert.Equal(("api/sample/locked", AuthorizationLevel.Anonymous), (locked.Route, locked.Level));
        Assert.Equal(["GET", "POST"], locked.Methods);
    }

    [Fact]
    public void Find_DisabledFunction_IsLeftOut()
    {
        Assert.DoesNotContain(
            FunctionCatalog.Find(typeof(SampleFunctions).Assembly, Configuration(SampleHost.Settings)),
            f => f.Name == "SampleDisabled"
        );

        Assert.Contains(
            FunctionCatalog.FindAll(typeof(SampleFunctions).Assembly, Configuration(SampleHost.Settings)),
            f => f.Name == "SampleDisabled"
        );
    }

    [Fact]
    public void Find_BlobFunctionThatWaitsForEvents_LeavesTheWorkToItsScanningTwin() =>
        Assert.DoesNotContain(
            FunctionCatalog.Find(typeof(SampleFunctions).Assembly, Configuration(SampleHost.Settings)),
            f => f.Name == "SampleBlobByEvents"
        );

    [Fact]
    public void Find_MissingSetting_ThrowsWithItsName() =>
        Assert.Contains(
            "Sample:Queue",
            Assert
                .Throws<InvalidOperationException>(() => FunctionCatalog.Find(typeof(SampleFunctions).Assembly, Configuration([])))
                .Message
        );

    private static IConfiguration Configuration(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
