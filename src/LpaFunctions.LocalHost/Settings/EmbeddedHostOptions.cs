using System.Net;
using System.Reflection;

namespace LpaFunctions.LocalHost.Settings;

/// <summary>What one run of the embedded host needs to know.</summary>
public sealed record EmbeddedHostOptions
{
    public required DirectoryInfo Data { get; init; }

    public int Port { get; init; } = 7071;

    /// <summary>The address to listen on; null: the loopback addresses of this machine only. Any other wants people and keys first.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>How others reach the host, for links that it gives out: "https://lpa.example.go.th/"; null: by localhost and the port.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Settings that win over files and environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
    public const string EmbeddedStorage = "embedded";
    public const string AzureStorage = "azure";

    /// <summary>"embedded" (folders and SQLite) or "azure" (Storage and Cosmos DB, or their emulators).</summary>
    public string Storage { get; init; } = EmbeddedStorage;
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a file must stay as it is before it counts as whole.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest time between two looks over the whole evidence store.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether each file that cannot be used is told on standard error as it is found.</summary>
    public bool TellRejections { get; init; }

    /// <summary>How long functions have to end when the host stops.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the functions are: the function app unless said.</summary>
    public Assembly? Functions { get; init; }

    /// <summary>Changes services before the graph is built: a test puts a clock, or a queue that misbehaves, in their place.</summary>
    public Action<IServiceCollection> Configure { get; init; } = _ => { };
}
