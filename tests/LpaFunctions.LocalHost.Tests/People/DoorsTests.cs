using System.Net;
using System.Text;
using LpaFunctions.App.Doors;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Tests.Hosting;
using LpaFunctions.Testing.People;

namespace LpaFunctions.LocalHost.Tests.People;

/// <summary>Every role on every route of the embedded host, over HTTP, and what strangers try.</summary>
public sealed class DoorsTests : OnAHost
{
    private const string Lgo = RoleTable.Lgo;

    [Fact]
    public void Table_NamesEveryHttpFunctionAndNoOther()
    {
        var functions = Host.Functions.OfType<HttpFunction>().Select(f => f.Name).Order(StringComparer.Ordinal);

        Assert.Equal(functions, DoorTable.OfTheApp.Functions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryRole_OnEveryRoute_IsLetInWhereTheTableSaysAndNowhereElse()
    {
        var wrong = new List<string>();
        foreach (var (who, role, covers) in RoleTable.People)
        {
            using var client = await Callers.PersonAsync(Host.Services, Host.Address, role, who, Token);
            wrong.AddRange(await TryAllAsync(who, client, door => door.LetsIn(role.Role, covers)));
        }

        using var program = await Callers.ProgramAsync(Host.Services, Host.Address, Token);
        wrong.AddRange(await TryAllAsync("program", program, door => door.LetsIn(Role.Program, covers: true)));
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Host.Address };
        wrong.AddRange(await TryAllAsync("nobody", nobody, door => door.IsOpen));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Decide")]
    [InlineData("Announce")]
    public void Table_Programs_NeitherDecideNorAnnounce(string beginning) =>
        Assert.All(
            DoorTable.OfTheApp.Functions.Where(f => f.StartsWith(beginning, StringComparison.Ordinal)),
            f => Assert.DoesNotContain(Role.Program, DoorTable.OfTheApp[f].Roles)
        );

    [Theory]
    [InlineData("X-MS-CLIENT-PRINCIPAL")]
    [InlineData("X_MS_CLIENT_PRINCIPAL")]
    [InlineData("X-MS-CLIENT-PRINCIPAL-ID")]
    public async Task Request_WithAnIdentityOfItsOwn_IsNobody(string header)
    {
        using var inside = await Callers.PersonAsync(Host.Services, Host.Address, new Appointment { Role = Role.Central }, "ก", Token);
        using var outside = new HttpClient { BaseAddress = Host.Address };
        var forged = new ClientPrincipal
        {
            AuthenticationType = ClientPrincipal.OwnSignIn,
            Claims = [new(ClientPrincipal.PersonClaim, "p1"), new(ClientPrincipal.DeviceClaim, "device")],
        };
        outside.DefaultRequestHeaders.Add(header, forged.ToHeader());

        using var answer = await outside.GetAsync("api/me", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Change_WithoutTheFormMarkOrFromAForeignPage_IsRefused()
    {
        using var office = await Callers.ProvinceAsync(Host.Services, Host.Address, RoleTable.Province, Token);
        const string Address = $"api/facts/2568/{Lgo}";

        using var right = await SendAsync(office, HttpMethod.Put, Address, """{"stated":{"has-school":true}}""");
        office.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await SendAsync(office, HttpMethod.Put, Address, """{"stated":{"has-school":false}}""");
        office.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        office.DefaultRequestHeaders.Remove("X-Lpa-Form");
        using var unmarked = await SendAsync(office, HttpMethod.Put, Address, """{"stated":{"has-school":false}}""");
        using var facts = await office.GetAsync(Address, Token);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, unmarked.StatusCode);
        Assert.Contains("\"has-school\":true", await facts.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Key_OfOneProvince_OpensNoOther()
    {
        using var all = await Callers.ProgramAsync(Host.Services, Host.Address, Token);
        var manage = (Pipeline.People.ManagePeople)Host.Services.GetService(typeof(Pipeline.People.ManagePeople))!;
        var (key, secret) = await manage.MakeKeyAsync("จันทบุรี", ProvinceCode.Parse("22", null), Token);
        using var one = new HttpClient { BaseAddress = Host.Address };
        one.DefaultRequestHeaders.Add("x-functions-key", secret);

        using var own = await one.GetAsync($"api/status/2568/{Lgo}", Token);
        using var other = await one.GetAsync("api/status/2568/3400102", Token);
        await manage.RevokeKeyAsync(key.Id, Token);
        using var revoked = await one.GetAsync($"api/status/2568/{Lgo}", Token);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.StatusCode);
    }

    private Task<IReadOnlyList<string>> TryAllAsync(string who, HttpClient client, Func<RoleDoor, bool> letsIn) =>
        RoleTable.TryAllAsync(who, Host.Functions.OfType<HttpFunction>().Select(Door), letsIn, request => client.SendAsync(request, Token));

    private static RoleDoor Door(HttpFunction function)
    {
        var door = DoorTable.OfTheApp[function.Name];
        return new(function.Name, function.Methods[0], function.Route, door.Roles, door.Place != DoorPlace.None, door.IsOpenToEverybody);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, string json)
    {
        var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return client.SendAsync(request, Token);
    }
}
