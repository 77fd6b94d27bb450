namespace LpaFunctions.Core.Lgos;

/// <summary>One local government organisation as the registry names it.</summary>
public sealed record Lgo
{
    public required LgoCode Code { get; init; }
    public required LgoType Type { get; init; }

    /// <summary>The name without its type: "บ้านเป็ด".</summary>
    public required string Name { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }
    public required string District { get; init; }

    /// <summary>Type and name as a result table shows them: "เทศบาลตำบลบ้านเป็ด", "อบต.โนนท่อน".</summary>
    public string DisplayName => Type == LgoType.Pattaya ? "เมืองพัทยา" : Type.ShortName() + Name;
}
