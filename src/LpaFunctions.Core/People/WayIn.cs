namespace LpaFunctions.Core.People;

/// <summary>A browser or a passkey of somebody, as lists show it and as it is taken back.</summary>
public sealed record WayIn(string Id, string Label, DateTimeOffset LastUsed, bool IsPasskey);
