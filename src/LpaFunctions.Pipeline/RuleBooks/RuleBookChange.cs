namespace LpaFunctions.Pipeline.RuleBooks;

/// <summary>That somebody put another rule book in the place of a year's.</summary>
/// <param name="Before">Version of the book that it replaced; null where the year had none.</param>
/// <param name="Version">Version that the new book states.</param>
/// <param name="Content">Short hash of the new book, its ETag over HTTP.</param>
public sealed record RuleBookChange(DateTimeOffset At, string By, string? Before, string Version, string Content);
