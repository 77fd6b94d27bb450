namespace LpaFunctions.Pipeline.Scoring;

/// <summary>What the pipeline keeps of one province in one year: imports, announcements, the list of bundles.</summary>
public sealed class ProvinceRecords;
