using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Settings;

public sealed class HostFileTests
{
    [Fact]
    public void Load_AllSettings_AreRead()
    {
        var file = Load(
            """
            { "version": "2.0", "extensions": {
              "queues": { "batchSize": 4, "newBatchThreshold": 1, "maxDequeueCount": 3, "visibilityTimeout": "00:00:07", "maxPollingInterval": "00:00:02" },
              "blobs": { "maxDegreeOfParallelism": 2, "poisonBlobThreshold": 6 },
              "http": { "routePrefix": "v1" } }, "logging": {} }
            """
        );

        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 4,
                NewBatchThreshold = 1,
                MaxDequeueCount = 3,
                VisibilityTimeout = TimeSpan.FromSeconds(7),
                MaxPollingInterval = TimeSpan.FromSeconds(2),
            },
            file.Queues
        );
        Assert.Equal(new BlobSettings { MaxDegreeOfParallelism = 2, PoisonBlobThreshold = 6 }, file.Blobs);
        Assert.Equal("v1", file.Http.RoutePrefix);
    }

    [Fact]
    public void Load_NothingSaid_HasTheDefaultsOfTheFunctionsHost()
    {
        var file = Load("""{ "version": "2.0" }""");
        Assert.Equal((16, 8, 5), (file.Queues.BatchSize, file.Queues.EffectiveNewBatchThreshold, file.Queues.MaxDequeueCount));
        Assert.Equal("api", file.Http.RoutePrefix);
    }

    [Theory]
    [InlineData("""{ "version": "1.0" }""", "version")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 33 } } }""", "batchSize")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "maxDequeueCount": 0 } } }""", "maxDequeueCount")]
    [InlineData("""{ "version": "2.0", "extensions": { "blobs": { "poisonBlobThreshold": 0 } } }""", "poisonBlobThreshold")]
    [InlineData("""{ "version": """, "host.json")]
    public void Load_WrongValue_ThrowsWithItsName(string json, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Load(json)).Message);

    private static HostFile Load(string json)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["host.json"], json);
        return HostFile.Load(folder["host.json"]);
    }
}
