using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Azure.Connections;

/// <summary>Where Cosmos DB is: "Cosmos" holds a connection string (emulator), or "Cosmos:accountEndpoint" an address that a managed identity opens.</summary>
public sealed record CosmosConnection
{
    public const string Name = "Cosmos";

    public string? ConnectionString { get; init; }
    public Uri? AccountEndpoint { get; init; }

    /// <summary>Client id of a user-assigned identity; null takes what DefaultAzureCredential finds.</summary>
    public string? ClientId { get; init; }

    /// <exception cref="OptionsValidationException">Nothing is set.</exception>
    public static CosmosConnection Read(IConfiguration configuration)
    {
        if (configuration[Name] is { Length: > 0 } connectionString)
        {
            return new CosmosConnection { ConnectionString = connectionString };
        }

        var section = configuration.GetSection(Name);
        return section["accountEndpoint"] is { Length: > 0 } endpoint
            ? new CosmosConnection { AccountEndpoint = new Uri(endpoint), ClientId = section["clientId"] }
            : throw new OptionsValidationException(
                Name,
                typeof(CosmosConnection),
                [$"No Cosmos DB account: set {Name} (a connection string) or {Name}__accountEndpoint."]
            );
    }
}
