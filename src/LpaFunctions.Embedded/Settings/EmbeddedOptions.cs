namespace LpaFunctions.Embedded.Settings;

/// <summary>Where the embedded default keeps its data.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>Holds evidence/, open-data/, reports/, config/ and state.db; made when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Address under which this host is reached; upload links begin with it.</summary>
    public Uri PublicAddress { get; init; } = new("http://localhost:7071/");

    public string EvidenceFolder => Path.Combine(DataFolder, "evidence");
    public string OpenDataFolder => Path.Combine(DataFolder, "open-data");
    public string SiteFolder => Path.Combine(DataFolder, "site");
    public string ReportsFolder => Path.Combine(DataFolder, "reports");
    public string ConfigFolder => Path.Combine(DataFolder, "config");

    /// <summary>The folders that stand from the first command on, as the containers do on Azure; config/ is made by who edits.</summary>
    public IReadOnlyList<string> Containers => [EvidenceFolder, OpenDataFolder, ReportsFolder];

    /// <summary>Says that the folder has a state file, and which.</summary>
    public const string StateIdFile = "state.id";
    public string StateFile => Path.Combine(DataFolder, "state.db");
}
