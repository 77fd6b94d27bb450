using System.Diagnostics.Metrics;

namespace LpaFunctions.Azure.Records;

/// <summary>Counts the request units that Cosmos DB charges, by container and operation: the figure that its bill and its throttling go by.</summary>
public static class RequestUnits
{
    public const string MeterName = "LpaFunctions.Azure";
    public const string CounterName = "lpa.cosmos.request_units";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<double> Charged = Meter.CreateCounter<double>(
        CounterName,
        "{RU}",
        "Request units charged by Cosmos DB."
    );

    public static void Count(string container, string operation, double charge) =>
        Charged.Add(charge, new("container", container), new KeyValuePair<string, object?>("operation", operation));
}
