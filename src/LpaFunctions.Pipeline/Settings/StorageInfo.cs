namespace LpaFunctions.Pipeline.Settings;

/// <summary>Which adapters run, for health and the command line: "embedded" or "azure".</summary>
public sealed record StorageInfo(string Name)
{
    public const string Embedded = "embedded";
}
