namespace LpaFunctions.Pipeline.Records;

/// <summary>A record as it was loaded.</summary>
/// <param name="Value">Null where there is none.</param>
/// <param name="ETag">To be handed back on writing; "" where there is no record.</param>
public readonly record struct Stored<T>(T? Value, string ETag)
    where T : class;
