using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Which LGOs a province report shows; ranks stay those of the whole province.</summary>
public sealed record ReportFilter(string? District, LgoType? Type)
{
    public static ReportFilter None { get; } = new(null, null);

    /// <summary>For titles, with a blank in front; empty without a filter.</summary>
    public string Words => (District is null ? "" : $" อำเภอ{District}") + (Type is { } type ? $" เฉพาะ{type.FullName()}" : "");

    public bool Includes(Lgo lgo) =>
        (District is null || string.Equals(lgo.District, District, StringComparison.Ordinal)) && (Type is null || lgo.Type == Type);
}
