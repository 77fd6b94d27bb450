using LpaFunctions.App.Doors;
using LpaFunctions.App.Tests.Functions;
using LpaFunctions.Core.People;
using LpaFunctions.Testing;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Tests.Doors;

/// <summary>docs/doors.md against the table that the guard goes by.</summary>
public sealed class DoorsPageTests
{
    [Fact]
    public void Page_Table_IsTheOneOfTheGuard()
    {
        var rows = FunctionTable
            .All.Where(f => f.Trigger<HttpTriggerAttribute>() is not null)
            .OrderBy(f => f.Trigger<HttpTriggerAttribute>()!.Route, StringComparer.Ordinal)
            .ThenBy(f => f.Name, StringComparer.Ordinal)
            .Select(Row);

        var page = File.ReadAllText(Path.Combine(RepoFiles.Root, "docs/doors.md"));

        Assert.Contains(string.Join('\n', rows), page, StringComparison.Ordinal);
    }

    private static string Row(DeclaredFunction function)
    {
        var trigger = function.Trigger<HttpTriggerAttribute>()!;
        var door = DoorTable.OfTheApp[function.Name];
        var roles = door.IsOpenToEverybody ? "everybody" : string.Join(", ", door.Roles.Select(Word));
        var place = door.Place switch
        {
            DoorPlace.Lgo => "the LGO",
            DoorPlace.Province => "the whole province",
            _ => "-",
        };
        return $"| {trigger.Methods![0].ToUpperInvariant()} `/{trigger.Route}` | {roles} | {place} |";
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}
