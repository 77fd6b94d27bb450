using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>How far every LGO of a province has come in a year.</summary>
public sealed record ProvinceProgress
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }

    /// <summary>Every LGO of the registry, by code, those of which nothing has come too.</summary>
    public required IReadOnlyList<LgoStage> Lgos { get; init; }

    /// <summary>Over all LGOs.</summary>
    public required DomainProgress Total { get; init; }
}

/// <summary>One LGO on its way.</summary>
public sealed record LgoStage
{
    public required LgoCode Code { get; init; }
    public required string Name { get; init; }
    public required LgoType Type { get; init; }
    public required string District { get; init; }

    /// <summary>Over all domains; of an LGO without evidence only the number of its indicators.</summary>
    public required DomainProgress Figures { get; init; }

    /// <summary>Files in no indicator's folder.</summary>
    public int Misplaced { get; init; }
    public int OpenObjections { get; init; }
    public DateTimeOffset? SheetConfirmedAt { get; init; }

    /// <summary>Null where nothing was scored yet.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>To whom the LGO is given to be assessed; where it is given to nobody, who decided last.</summary>
    public required IReadOnlyList<string> Assessors { get; init; }
}
