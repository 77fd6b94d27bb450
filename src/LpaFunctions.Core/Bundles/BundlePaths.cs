using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Bundles;

/// <summary>Addresses below open-data/. They are stable: people link to them.</summary>
public static class BundlePaths
{
    public const string Root = "lpa/";

    public static string Year(AssessmentYear year) => $"lpa/{year}/";

    public static string Province(AssessmentYear year, ProvinceCode province) => $"lpa/{year}/{province}/";

    public static string Version(AssessmentYear year, ProvinceCode province, int version) => $"lpa/{year}/{province}/v{version}/";

    public static string Latest(AssessmentYear year, ProvinceCode province) => $"lpa/{year}/{province}/latest.json";
}
