namespace LpaFunctions.Core.People;

/// <summary>A link that signs one person in, once.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Hash">SHA-256 of the link's secret, lower-case hex.</param>
public sealed record Invitation(string Person, string Hash, DateTimeOffset ExpiresAt);
