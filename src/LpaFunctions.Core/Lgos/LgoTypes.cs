namespace LpaFunctions.Core.Lgos;

/// <summary>Thai names of the LGO types, as result tables write them and as letters write them out.</summary>
public static class LgoTypes
{
    private static readonly (LgoType Type, string Short, string Full)[] Names =
    [
        (LgoType.ProvincialAdministrativeOrganisation, "อบจ.", "องค์การบริหารส่วนจังหวัด"),
        (LgoType.CityMunicipality, "เทศบาลนคร", "เทศบาลนคร"),
        (LgoType.TownMunicipality, "เทศบาลเมือง", "เทศบาลเมือง"),
        (LgoType.SubdistrictMunicipality, "เทศบาลตำบล", "เทศบาลตำบล"),
        (LgoType.SubdistrictAdministrativeOrganisation, "อบต.", "องค์การบริหารส่วนตำบล"),
        (LgoType.Pattaya, "เมืองพัทยา", "เมืองพัทยา"),
    ];

    /// <summary>The form of result tables: "อบต.", "เทศบาลตำบล".</summary>
    public static string ShortName(this LgoType type) => Names[(int)type].Short;

    /// <summary>The form of letters: "องค์การบริหารส่วนตำบล".</summary>
    public static string FullName(this LgoType type) => Names[(int)type].Full;

    /// <summary>Reads either form, and the forms without full stops.</summary>
    public static bool TryParseThai(string? text, out LgoType type)
    {
        var name = text?.Trim();
        foreach (var (candidate, shortName, fullName) in Names)
        {
            if (
                string.Equals(name, shortName, StringComparison.Ordinal)
                || string.Equals(name, fullName, StringComparison.Ordinal)
                || string.Equals(name, shortName.TrimEnd('.'), StringComparison.Ordinal)
            )
            {
                type = candidate;
                return true;
            }
        }

        type = default;
        return false;
    }
}
