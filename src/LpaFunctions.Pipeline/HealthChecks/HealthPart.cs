namespace LpaFunctions.Pipeline.HealthChecks;

/// <summary>What a host or an adapter knows of its own health, beside what every host is asked.</summary>
/// <param name="LookAsync">In Thai what is wrong, without paths; null where nothing is. Asked at most every few seconds.</param>
public sealed record HealthPart(Func<CancellationToken, Task<string?>> LookAsync);
