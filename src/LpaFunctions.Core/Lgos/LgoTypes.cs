namespace LpaFunctions.Core.Lgos;

/// <summary>Thai names of the LGO types, as result tables write them and as letters write them out.</summary>
public static class LgoTypes
{
    private static readonly TypeNames[] Names =
    [
        new(LgoType.ProvincialAdministrativeOrganisation, "อบจ.", "องค์การบริหารส่วนจังหวัด"),
        new(LgoType.CityMunicipality, "เทศบาลนคร", "เทศบาลนคร"),
        new(LgoType.TownMunicipality, "เทศบาลเมือง", "เทศบาลเมือง"),
        new(LgoType.SubdistrictMunicipality, "เทศบาลตำบล", "เทศบาลตำบล"),
        new(LgoType.SubdistrictAdministrativeOrganisation, "อบต.", "องค์การบริหารส่วนตำบล"),
        new(LgoType.Pattaya, "เมืองพัทยา", "เมืองพัทยา"),
    ];

    /// <summary>The form of result tables: "อบต.", "เทศบาลตำบล".</summary>
    public static string ShortName(this LgoType type) => Names[(int)type].Short;

    /// <summary>The form of letters: "องค์การบริหารส่วนตำบล".</summary>
    public static string FullName(this LgoType type) => Names[(int)type].Full;

    /// <summary>Reads either form, and the forms without full stops.</summary>
    public static bool TryParseThai(string? text, out LgoType type)
    {
        var name = text?.Trim();
        var named = name is null ? null : Array.Find(Names, n => n.Is(name));
        type = named?.Type ?? default;
        return named is not null;
    }

    private sealed record TypeNames(LgoType Type, string Short, string Full)
    {
        public bool Is(string name) => name == Short || name == Full || name == Short.TrimEnd('.');
    }
}
