using System.Net.Http.Json;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.People;

/// <summary>Callers of a running embedded host, let in as they are in life: people by an invitation and its cookie, programs by a key.</summary>
public static class Callers
{
    /// <summary>A client with the cookie of a new person, and the mark that changes must carry.</summary>
    public static async Task<HttpClient> PersonAsync(
        IServiceProvider services,
        Uri address,
        Appointment appointment,
        string name,
        CancellationToken cancellationToken
    )
    {
        var link = await services.GetRequiredService<InvitePerson>().RunAsync(name, appointment, cancellationToken);
        return await JoinAsync(services, address, link, cancellationToken);
    }

    /// <summary>A client of somebody who is there already.</summary>
    public static async Task<HttpClient> AgainAsync(
        IServiceProvider services,
        Uri address,
        string personId,
        CancellationToken cancellationToken
    )
    {
        var link = await services.GetRequiredService<InvitePerson>().AgainAsync(personId, cancellationToken);
        return await JoinAsync(services, address, link!, cancellationToken);
    }

    private static async Task<HttpClient> JoinAsync(
        IServiceProvider services,
        Uri address,
        InvitationLink link,
        CancellationToken cancellationToken
    )
    {
        var cookie = await services.GetRequiredService<SignIn>().JoinAsync(link.Secret, "test", cancellationToken);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Cookie", $"lpa-device={cookie}");
        var me = await client.GetFromJsonAsync<JsonElement>("api/me", cancellationToken);
        client.DefaultRequestHeaders.Add("X-Lpa-Form", me.GetProperty("form").GetString());
        return client;
    }

    /// <summary>A client of the office of a province.</summary>
    public static Task<HttpClient> ProvinceAsync(
        IServiceProvider services,
        Uri address,
        string province,
        CancellationToken cancellationToken
    ) =>
        PersonAsync(
            services,
            address,
            new Appointment { Role = Role.Province, Province = ProvinceCode.Parse(province, null) },
            "เจ้าหน้าที่ สถจ. ทดสอบ",
            cancellationToken
        );

    /// <summary>A client with a new key that opens all provinces.</summary>
    public static async Task<HttpClient> ProgramAsync(IServiceProvider services, Uri address, CancellationToken cancellationToken)
    {
        var (_, secret) = await services.GetRequiredService<ManagePeople>().MakeKeyAsync("โปรแกรมทดสอบ", province: null, cancellationToken);
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("x-functions-key", secret);
        return client;
    }
}
