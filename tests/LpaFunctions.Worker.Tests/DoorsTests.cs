using System.Net;
using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Testing.People;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>Every role on every route of the published app, and what strangers try. Invitations are of the embedded host: here App Service signs in.</summary>
public sealed class DoorsTests(WorkerRun run)
{
    private const string Status = "/api/status/2568/" + RoleTable.Lgo;

    private IEnumerable<RoleDoor> Doors => run.Worker.Functions.Values.Where(f => FunctionTrigger.Of(f).Type == "httpTrigger").Select(Door);

    [Fact]
    public async Task EveryRole_OnEveryRoute_IsLetInWhereTheTableSaysAndNowhereElse()
    {
        var wrong = new List<string>();
        foreach (var person in RoleTable.People)
        {
            var header = RolesOfTheWorker.Principal(person);
            wrong.AddRange(
                await TryAllAsync(person.Who, ClientPrincipal.Header, header, door => door.LetsIn(person.Role.Role, person.Covers))
            );
        }

        wrong.AddRange(await TryAllAsync("program", Guard.KeyHeader, run.Keys[0], door => door.LetsIn(Role.Program, covers: true)));
        wrong.AddRange(await TryAllAsync("program of before", Guard.KeyHeader, run.Keys[1], door => door.IsOpen));
        wrong.AddRange(await TryAllAsync("nobody", "Cookie", "lpa-device=none", door => door.IsOpen));

        Assert.Empty(wrong);
    }

    public static TheoryData<string, string> Forged =>
        new()
        {
            { ClientPrincipal.Header, "no Base64" },
            { ClientPrincipal.Header, RolesOfTheWorker.Principal("aad", "name", "ผู้ทดสอบ") },
            { ClientPrincipal.Header, RolesOfTheWorker.Principal("aad", "roles", "central") },
            { ClientPrincipal.Header, RolesOfTheWorker.Principal("aad", "oid", "11111111-0000-0000-0000-000000000000") },
            { "X_MS_CLIENT_PRINCIPAL", TestPerson.Principal },
            { "X-MS-CLIENT-PRINCIPAL-ID", TestPerson.ObjectId },
            { "Authorization", "Bearer " + TestPerson.ObjectId },
            { Guard.KeyHeader, "" },
            { Guard.KeyHeader, TestPerson.Id },
        };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Request_WithAnIdentityThatNobodyGave_IsNobody(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Status);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await run.Calls.SendAsItIsAsync(request);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests });
    }

    [Fact]
    public async Task Change_OfAPersonWithoutTheFormMark_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/facts/2568/3400102");
        request.Headers.Add(ClientPrincipal.Header, TestPerson.Principal);

        using var answer = await run.Calls.SendAsItIsAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task<IReadOnlyList<string>> TryAllAsync(string who, string header, string value, Func<RoleDoor, bool> letsIn) =>
        RoleTable.TryAllAsync(
            who,
            Doors,
            letsIn,
            request =>
            {
                request.Headers.Add(header, value);
                // A bearer token needs no mark of a form: this is about roles.
                request.Headers.Add("Authorization", "Bearer test");
                return run.Calls.SendAsItIsAsync(request);
            }
        );

    private static RoleDoor Door(RpcFunctionMetadata function)
    {
        var (trigger, door) = (FunctionTrigger.Of(function), DoorTable.OfTheApp[function.Name]);
        var (method, hasPlace) = (trigger.Texts("methods")[0].ToUpperInvariant(), door.Place != DoorPlace.None);
        return new(function.Name, method, trigger.Text("route"), door.Roles, hasPlace, door.IsOpenToEverybody);
    }
}
