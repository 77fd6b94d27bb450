using System.Text;
using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Testing.Hostile;

/// <summary>A good body for each door that takes JSON; the name is method and address. LGO and province are those of the campaign's callers.</summary>
public static class HostileBodies
{
    public const string Province = "22";
    public const string Lgo = "2568/2220101";

    public static IReadOnlyList<HostileSeed> All { get; } =
    [
        // The first one is taken as it is; of the others the state of the campaign decides.
        Body($"PUT api/facts/{Lgo}", """{"stated":{"has-school":true}}"""),
        Body($"POST api/decisions/{Lgo}/1.1", """{"kind":"override","marks":3,"reason":"ตรวจแล้ว","approver":"หัวหน้าทีม"}"""),
        Body($"POST api/decisions/{Lgo}", """{"decisions":[{"indicator":"1.1","kind":"confirm"},{"indicator":"1.2","kind":"confirm"}]}"""),
        Body($"POST api/rework/{Lgo}", """{"visit":1}"""),
        Body(
            $"POST api/announcements/2568/{Province}",
            """{"date":"2025-08-25","letterNumber":"ที่ จบ 0023.3/ว 1234","reason":"แก้คะแนน"}"""
        ),
        Body($"POST api/reports/2568/{Province}", """{"kind":"province","format":"csv"}"""),
    ];

    /// <summary>LGOs of other provinces: what is read of them meets none of these bodies.</summary>
    public static IReadOnlyList<LgoCode> Elsewhere()
    {
        using var csv = File.OpenText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv"));
        return [.. LgoRegistry.Parse(csv).All.Select(lgo => lgo.Code).Where(code => code.Province.ToString() != Province).Order()];
    }

    private static HostileSeed Body(string call, string json) => new(call, Encoding.UTF8.GetBytes(json));
}
