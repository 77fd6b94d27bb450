using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>What LGO a row means.</summary>
public sealed record ImportMatch
{
    public required ImportRow Row { get; init; }
    public required ImportMatchKind Kind { get; init; }

    /// <summary>Name and type as of the year; null where the kind is uncertain.</summary>
    public Lgo? Lgo { get; init; }

    /// <summary>Who may be meant, by code.</summary>
    public IReadOnlyList<Lgo> Candidates { get; init; } = [];

    /// <summary>In Thai: how the match came about, or what is not certain.</summary>
    public string Reason { get; init; } = "";
}

public enum ImportMatchKind
{
    /// <summary>By code, or by type, name and district as they stand in the registry and its history.</summary>
    Certain,

    /// <summary>The registry knows the LGO, unique in its district under this name, with another type.</summary>
    Upgraded,

    /// <summary>Another spelling of one LGO.</summary>
    Spelling,

    /// <summary>A person settled it with a map file.</summary>
    Mapped,

    /// <summary>Nothing is imported until a person settles it.</summary>
    Uncertain,
}
