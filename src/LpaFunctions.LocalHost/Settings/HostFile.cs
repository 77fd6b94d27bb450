using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.LocalHost.Settings;

/// <summary>What the embedded host honours of host.json; absent settings have the defaults of the Functions host.</summary>
public sealed record HostFile
{
    public QueueSettings Queues { get; init; } = new();
    public BlobSettings Blobs { get; init; } = new();
    public HttpSettings Http { get; init; } = new();

    /// <exception cref="InvalidDataException">The file is missing, no JSON, or a value is out of its range; the message names the file.</exception>
    public static HostFile Load(string path)
    {
        try
        {
            var root = JsonSerializer.Deserialize<Root>(File.ReadAllText(path), Json);
            return root is not { Version: "2.0" }
                ? throw new InvalidDataException($"{path}: \"version\" must be \"2.0\".")
                : (root.Extensions ?? new HostFile()).Checked(path);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private HostFile Checked(string path)
    {
        var problem = Queues.ProblemOfCounts() ?? Blobs.ProblemOfCounts() ?? Queues.ProblemOfTimes();
        return problem is null ? this : throw new InvalidDataException($"{path}: {problem}.");
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    private sealed record Root(string? Version, HostFile? Extensions);
}

/// <summary>extensions.queues: also the retries of blob triggers run through a queue.</summary>
public sealed record QueueSettings
{
    /// <summary>Messages taken at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>A new batch is taken when no more than this many are being worked on; half the batch size unless said.</summary>
    public int? NewBatchThreshold { get; init; }

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Pause before a failed message is tried again.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Longest pause between two looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    public int EffectiveNewBatchThreshold => NewBatchThreshold ?? BatchSize / 2;

    internal string? ProblemOfCounts() =>
        this switch
        {
            { BatchSize: < 1 or > 32 } => "queues.batchSize must lie between 1 and 32",
            { MaxDequeueCount: < 1 } => "queues.maxDequeueCount must be at least 1",
            { NewBatchThreshold: < 0 } => "queues.newBatchThreshold must not be negative",
            _ => null,
        };

    internal string? ProblemOfTimes()
    {
        if (VisibilityTimeout < TimeSpan.Zero)
        {
            return "queues.visibilityTimeout must not be negative";
        }

        return MaxPollingInterval < TimeSpan.FromMilliseconds(100) ? "queues.maxPollingInterval must be at least 100 ms" : null;
    }
}

/// <summary>extensions.blobs.</summary>
public sealed record BlobSettings
{
    /// <summary>Blobs worked on at once.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8;

    /// <summary>Tries before a blob goes to webjobs-blobtrigger-poison.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;

    internal string? ProblemOfCounts() =>
        this switch
        {
            { MaxDegreeOfParallelism: < 1 } => "blobs.maxDegreeOfParallelism must be at least 1",
            { PoisonBlobThreshold: < 1 } => "blobs.poisonBlobThreshold must be at least 1",
            _ => null,
        };
}

/// <summary>extensions.http.</summary>
public sealed record HttpSettings
{
    public string RoutePrefix { get; init; } = "api";
}
