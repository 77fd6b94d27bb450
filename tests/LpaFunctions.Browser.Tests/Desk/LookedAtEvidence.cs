namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>Tests that only look at what was read: they share one host, for reading costs more than they do.</summary>
[CollectionDefinition(Name)]
public sealed class LookedAtEvidence : ICollectionFixture<AssessorAtWork>
{
    public const string Name = "Evidence that is looked at";
}
