using LpaFunctions.App.Doors;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing.People;

namespace LpaFunctions.Worker.Tests;

/// <summary>The people of the table of roles as the published app knows them, and the keys of programs.</summary>
internal static class RolesOfTheWorker
{
    private const string EntraObject = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    /// <summary>The header that App Service sets for somebody of <see cref="RoleTable.People"/>.</summary>
    public static string Principal(RolePerson person) => Principal("aad", EntraObject, Account(person));

    public static string Principal(string authentication, string claim, string value) =>
        new ClientPrincipal { AuthenticationType = authentication, Claims = [new(claim, value)] }.ToHeader();

    /// <returns>The keys of two programs, of which the second was taken back.</returns>
    public static async Task<IReadOnlyList<string>> AppointAsync(PeopleRecords records)
    {
        foreach (var person in RoleTable.People)
        {
            await records.ChangePeopleAsync(file => file.Add(person.Who, person.Role, [Account(person)]).File, CancellationToken.None);
        }

        var manage = new ManagePeople(records, TimeProvider.System);
        var (_, good) = await manage.MakeKeyAsync("โปรแกรมทดสอบ", province: null, CancellationToken.None);
        var (key, revoked) = await manage.MakeKeyAsync("โปรแกรมที่เลิกใช้", province: null, CancellationToken.None);
        await manage.RevokeKeyAsync(key.Id, CancellationToken.None);
        return [good, revoked];
    }

    public static string Account(string who) => "account of " + who;

    private static string Account(RolePerson person) => Account(person.Who);
}
