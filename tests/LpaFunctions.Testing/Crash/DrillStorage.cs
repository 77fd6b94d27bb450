using LpaFunctions.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Crash;

/// <summary>Where the host of a drill keeps what it is given, and how the drill looks at it.</summary>
public sealed record DrillStorage
{
    public static DrillStorage Embedded { get; } =
        new() { Name = "embedded", Add = (services, data) => services.AddEmbeddedAdapters(data) };

    /// <summary>As "lpa serve --storage" takes it.</summary>
    public required string Name { get; init; }

    /// <summary>Adds the adapters; the second argument is the data folder of the host.</summary>
    public required Action<IServiceCollection, string> Add { get; init; }

    /// <summary>Settings of the host, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The same for the drill's own look, where it goes another way than the host.</summary>
    public IReadOnlyDictionary<string, string>? LookSettings { get; init; }
}
