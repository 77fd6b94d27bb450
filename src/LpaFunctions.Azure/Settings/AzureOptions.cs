using Microsoft.Extensions.Options;

namespace LpaFunctions.Azure.Settings;

/// <summary>How the adapters speak to Storage and Cosmos DB; section "Azure" of the settings. Names are those of infra/modules.</summary>
public sealed record AzureOptions
{
    public const string Section = "Azure";

    /// <summary>EvidenceContainer where that is set: the trigger names it, too.</summary>
    public string EvidenceContainer { get; init; } = "evidence";
    public string OpenDataContainer { get; init; } = "open-data";

    /// <summary>Where a static website of Storage takes its pages from; it lies in the account of open data.</summary>
    public string SiteContainer { get; init; } = "$web";
    public string ReportsContainer { get; init; } = "reports";

    /// <summary>Edited rule books and registries; what lies here wins over what is shipped.</summary>
    public string ConfigContainer { get; init; } = "config";

    /// <summary>Folder of this machine that holds a copy of that container.</summary>
    public string ConfigFolder { get; init; } = Path.Combine(Path.GetTempPath(), "lpa-config");

    /// <summary>How often the container is looked through for edits.</summary>
    public TimeSpan ConfigRefresh { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Folder of this machine with the face Laksaman for printed reports; without it they are printed in the face that is shipped. The default is where Debian's fonts-thai-tlwg puts it.</summary>
    public string ReportFontFolder { get; init; } = "/usr/share/fonts/truetype/tlwg";
    public string CosmosDatabase { get; init; } = "lpa";

    /// <summary>Makes missing containers, queues and the database. For emulators; on Azure infra/main.bicep makes them and the app has no right to.</summary>
    public bool CreateMissing { get; init; }

    /// <summary>Retries of one Storage call after 408, 429, 5xx or a lost connection, 0 to 20; a Retry-After of the answer is waited for.</summary>
    public int StorageRetries { get; init; } = 5;

    /// <summary>Wait before the first retry; it doubles up to <see cref="StorageMaxRetryDelay"/>.</summary>
    public TimeSpan StorageRetryDelay { get; init; } = TimeSpan.FromSeconds(0.8);
    public TimeSpan StorageMaxRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that one try of a Storage call may take before it counts as lost.</summary>
    public TimeSpan StorageTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Blobs in one page of a list, 1 to 5,000.</summary>
    public int BlobPageSize { get; init; } = 5_000;

    /// <summary>Bytes of one block of a larger upload; also the largest blob that goes up in one call.</summary>
    public int UploadBlockBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Retries of one Cosmos DB call after 429, 0 to 100; the wait is the one the answer names.</summary>
    public int CosmosRateLimitRetries { get; init; } = 9;

    /// <summary>Longest time to wait for all those retries together; then the message goes back to its queue.</summary>
    public TimeSpan CosmosRateLimitWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that one try of a Cosmos DB call may take.</summary>
    public TimeSpan CosmosTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Retries of one Cosmos DB call after 408, 410, 449, 5xx or a lost connection, 0 to 20; a wait that the answer names is waited for.</summary>
    public int CosmosRetries { get; init; } = 5;

    /// <summary>Wait before the first of those retries; it doubles with each.</summary>
    public TimeSpan CosmosRetryDelay { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>None of those retries begins later than so long after the first try; then the message goes back to its queue, and a person is asked to come back.</summary>
    public TimeSpan CosmosRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Documents in one page of a query, 1 to 1,000.</summary>
    public int CosmosPageSize { get; init; } = 200;

    /// <summary>Gateway mode asks for one HTTPS port only, and an emulator understands nothing else; Direct is faster inside Azure.</summary>
    public bool CosmosGateway { get; init; }

    /// <exception cref="OptionsValidationException">A number is out of its range; the message names the setting.</exception>
    public AzureOptions Checked()
    {
        Between(StorageRetries, 0, 20, nameof(StorageRetries));
        Between(BlobPageSize, 1, 5_000, nameof(BlobPageSize));
        Between(UploadBlockBytes, 64 * 1024, 256 * 1024 * 1024, nameof(UploadBlockBytes));
        Between(CosmosRateLimitRetries, 0, 100, nameof(CosmosRateLimitRetries));
        Between(CosmosRetries, 0, 20, nameof(CosmosRetries));
        Between(CosmosPageSize, 1, 1_000, nameof(CosmosPageSize));
        foreach (
            var (name, time) in new[]
            {
                (nameof(StorageTimeout), StorageTimeout),
                (nameof(CosmosTimeout), CosmosTimeout),
                (nameof(ConfigRefresh), ConfigRefresh),
            }
        )
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromMinutes(10))
            {
                throw Refused($"{Section}:{name} is {time}; more than 0 and at most 10 minutes are expected.");
            }
        }

        return this;
    }

    private static void Between(int value, int low, int high, string name)
    {
        if (value < low || value > high)
        {
            throw Refused($"{Section}:{name} is {value}; {low} to {high} is expected.");
        }
    }

    private static OptionsValidationException Refused(string message) => new(Section, typeof(AzureOptions), [message]);
}
