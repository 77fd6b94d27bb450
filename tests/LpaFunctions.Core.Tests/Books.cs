using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Testing;

namespace LpaFunctions.Core.Tests;

internal static class Books
{
    public static string Folder { get; } = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks");

    /// <summary>A small book with rubrics of three kinds, for tests that change one: the first version of 2560.</summary>
    public static string SmallJson { get; } = File.ReadAllText(RepoFiles.Fixture("rulebooks/2560.json"));

    public static RuleBook Small() => RuleBookJson.Parse(SmallJson, "2560.json");

    public static RuleBook Of(int year) => RuleBookJson.Parse(File.ReadAllText(Path.Combine(Folder, $"{year}.json")), $"{year}.json");

    public static Lgo Lgo(LgoType type = LgoType.SubdistrictMunicipality, string code = "5400102") =>
        new()
        {
            Code = LgoCode.Parse(code, null),
            Type = type,
            Name = "ทดสอบ",
            Province = ProvinceCode.Parse("40", null),
            ProvinceName = "ขอนแก่น",
            District = "เมืองขอนแก่น",
        };
}
