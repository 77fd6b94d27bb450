using System.Net;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Http;

/// <summary>A host that opens to the network, and what a browser sees that is let in no more.</summary>
public sealed class NetworkTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Start_ToTheNetworkWithoutPeopleOrKeys_IsRefusedInThai()
    {
        var nobody = await Assert.ThrowsAsync<CommandFailedException>(() => StartAsync(IPAddress.Any));
        await using (var services = CommandServices.Build(new DirectoryInfo(_data.FullPath)))
        {
            await services.GetRequiredService<InvitePerson>().RunAsync("ก", new Appointment { Role = Role.Operator }, Token);
        }

        var keyless = await Assert.ThrowsAsync<CommandFailedException>(() => StartAsync(IPAddress.Any));

        Assert.Contains("lpa invite", nobody.Message, StringComparison.Ordinal);
        Assert.Contains("lpa keys --new", keyless.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ToTheNetworkWithPeopleAndKeys_AnswersThereToo()
    {
        await using (var services = CommandServices.Build(new DirectoryInfo(_data.FullPath)))
        {
            await services.GetRequiredService<InvitePerson>().RunAsync("ก", new Appointment { Role = Role.Operator }, Token);
            await services.GetRequiredService<ManagePeople>().MakeKeyAsync("โปรแกรม", province: null, Token);
        }

        await using var host = await StartAsync(IPAddress.Any);
        using var client = new HttpClient();
        var health = await client.GetAsync(new Uri($"http://127.0.0.2:{host.Address.Port}/api/health"), Token);

        Assert.NotEqual(HttpStatusCode.NotFound, health.StatusCode);
    }

    [Theory]
    [InlineData("GET", "desk")]
    [InlineData("GET", "desk/province/2568/40")]
    [InlineData("POST", "desk/lgo/2568/3400102")]
    public async Task Page_OfASessionThatEnded_SaysSoAndWhatToDo(string method, string address)
    {
        await using var host = await StartAsync(null);
        using var client = new HttpClient { BaseAddress = host.Address };
        using var page = new HttpRequestMessage(new HttpMethod(method), address);
        page.Headers.Add("Accept", "text/html,application/xhtml+xml");
        page.Headers.Add("Cookie", $"lpa-device={new string('a', 43)}");
        using var program = new HttpRequestMessage(new HttpMethod(method), address);

        using var shown = await client.SendAsync(page, Token);
        using var told = await client.SendAsync(program, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, shown.StatusCode);
        Assert.Equal("text/html", shown.Content.Headers.ContentType!.MediaType);
        Assert.Contains("การลงชื่อเข้าใช้สิ้นสุดแล้ว", await shown.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", told.Content.Headers.ContentType!.MediaType);
    }

    private Task<EmbeddedHost> StartAsync(IPAddress? listen) =>
        EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = FreePort.Near(0),
                Listen = listen,
            },
            Token
        );
}
