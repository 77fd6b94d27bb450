using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Azure.Tests.Connections;

public sealed class ConnectionTests
{
    [Fact]
    public void Read_AccountName_GivesBothServicesAndNoKey()
    {
        var connection = StorageConnection.Read(
            Configuration(("AzureWebJobsStorage:accountName", "stlpa"), ("AzureWebJobsStorage:clientId", "id")),
            StorageConnection.Work
        );

        Assert.Equal("https://stlpa.blob.core.windows.net/", connection.BlobServiceUri!.ToString());
        Assert.Equal("https://stlpa.queue.core.windows.net/", connection.QueueServiceUri!.ToString());
        Assert.Equal("id", connection.ClientId);
        Assert.Null(connection.ConnectionString);
    }

    [Fact]
    public void Read_ServiceAddresses_AreTakenAsTheyStand()
    {
        var connection = StorageConnection.Read(
            Configuration(
                ("AzureWebJobsStorage:blobServiceUri", "https://a.blob.example.net"),
                ("AzureWebJobsStorage:queueServiceUri", "https://q.queue.example.net")
            ),
            StorageConnection.Work
        );

        Assert.Equal("q.queue.example.net", connection.QueueServiceUri!.Host);
    }

    [Fact]
    public void Read_NothingSet_SaysWhatToSet()
    {
        Assert.Contains(
            "AzureWebJobsStorage__accountName",
            Assert.Throws<OptionsValidationException>(() => StorageConnection.Read(Configuration(), StorageConnection.Work)).Message,
            StringComparison.Ordinal
        );

        Assert.Contains(
            "Cosmos__accountEndpoint",
            Assert.Throws<OptionsValidationException>(() => CosmosConnection.Read(Configuration())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Find_OpenDataNotSet_IsNull() =>
        Assert.Null(
            StorageConnection.Find(Configuration(("AzureWebJobsStorage", "UseDevelopmentStorage=true")), StorageConnection.OpenData)
        );

    [Theory]
    [InlineData("StorageRetries", "-1")]
    [InlineData("BlobPageSize", "0")]
    [InlineData("UploadBlockBytes", "1")]
    [InlineData("CosmosPageSize", "1001")]
    [InlineData("CosmosRateLimitRetries", "101")]
    [InlineData("CosmosTimeout", "00:00:00")]
    [InlineData("StorageTimeout", "01:00:00")]
    public void Checked_OutOfRange_NamesTheSetting(string setting, string value)
    {
        var options = Configuration(($"Azure:{setting}", value)).GetSection(AzureOptions.Section).Get<AzureOptions>()!;

        Assert.Contains($"Azure:{setting}", Assert.Throws<OptionsValidationException>(options.Checked).Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
