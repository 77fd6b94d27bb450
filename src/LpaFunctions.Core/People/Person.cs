using System.Text.Json.Serialization;

namespace LpaFunctions.Core.People;

/// <summary>Somebody who works with LPA. Removed people stay in the file, so that a decision of the past keeps its name.</summary>
public sealed record Person
{
    /// <summary>"p1", "p2"...: never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>As it stands in decisions: name, and position where wanted.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Appointment> Appointments { get; init; }

    /// <summary>Accounts of the office's sign-in service (Entra ID) that are this person: object ids, or user names in lower case.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Where the office tells them what was sent back to their LGO; null where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mail { get; init; }

    public bool Removed { get; init; }
}
