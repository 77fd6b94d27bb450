using System.Net;
using LpaFunctions.App.Doors;
using LpaFunctions.Testing;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>The published app where nothing in front of it signs people in: whoever sends the principal's header wrote it themselves.</summary>
public sealed class WithoutSignInTests(WorkerRun run)
{
    [Fact]
    public async Task Principal_WhereAppServiceSignsNobodyIn_IsNobodyAndAKeyStillOpens()
    {
        using var config = new TemporaryFolder();
        var settings = WorkerRun.Settings(run.Account, config.FullPath);
        settings.Remove("WEBSITE_AUTH_ENABLED");
        await using var worker = await WorkerProcess.StartAsync(WorkerRun.Published, settings);
        using var calls = new WorkerCalls(worker);

        var forged = await StatusAsync(calls, ClientPrincipal.Header, TestPerson.Principal);
        var program = await StatusAsync(calls, Guard.KeyHeader, run.Keys[0]);
        var signedIn = await StatusAsync(run.Calls, ClientPrincipal.Header, TestPerson.Principal);

        Assert.Equal(HttpStatusCode.Unauthorized, forged);
        Assert.Equal(HttpStatusCode.OK, program);
        Assert.Equal(HttpStatusCode.OK, signedIn);
    }

    private static async Task<HttpStatusCode> StatusAsync(WorkerCalls calls, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/facts/2568/3400102");
        request.Headers.Add(header, value);
        using var answer = await calls.SendAsItIsAsync(request);
        return answer.StatusCode;
    }
}
