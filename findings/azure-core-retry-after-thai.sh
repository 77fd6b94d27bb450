#!/usr/bin/env bash
# Software: Azure.Core 1.64.0 (NuGet), the retry policy of the Azure clients of .NET (Storage, Identity, Tables), and the one of
#   System.ClientModel that it brings (used by the newer clients); .NET 10 with ICU.
# Guess: a server's `Retry-After: Mon, 30 Nov 2026 14:00:00 GMT` is waited for whatever the culture of the process: HTTP
#   headers have no culture.
# Behaviour: under th-TH the date is read with the culture of the thread, is not understood, and is dropped without a word.
#   The client comes back after its own short delay. In seconds (`Retry-After: 6`) it waits under every culture.
# Meaning: a program that sets its culture to Thai, as pages and reports of Thai government do, hammers a service that has
#   asked for quiet, and uses up its retries long before the service is back. Set th-TH only where text is formatted, not as
#   the culture of the process.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0

cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Azure.Core" Version="1.64.0" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Core.Pipeline;

Console.Error.WriteLine(typeof(ClientPipeline).Assembly.GetName().Version);

foreach (var culture in new[] { "en-US", "th-TH" })
{
    foreach (var form in new[] { "seconds", "date" })
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Console.WriteLine($"{culture} {form}: {await AskCoreAsync(form)}, {await AskClientModelAsync(form)}");
    }
}

// The server is busy once and asks for six seconds; the answer is what the client made of it.
static async Task<string> AskCoreAsync(string form)
{
    var options = new PlainOptions { Transport = new HttpClientTransport(new HttpClient(new BusyOnce(form))) };
    options.Retry.MaxRetries = 1;
    options.Retry.Delay = TimeSpan.FromMilliseconds(10);

    var pipeline = HttpPipelineBuilder.Build(options);
    using var message = pipeline.CreateMessage();
    message.Request.Uri.Reset(new Uri("http://localhost/"));

    var watch = Stopwatch.StartNew();
    await pipeline.SendAsync(message, CancellationToken.None);
    return Judge(watch);
}

static async Task<string> AskClientModelAsync(string form)
{
    var options = new ClientPipelineOptions { Transport = new HttpClientPipelineTransport(new HttpClient(new BusyOnce(form))) };
    var pipeline = ClientPipeline.Create(options);
    using var message = pipeline.CreateMessage();
    message.Request.Uri = new Uri("http://localhost/");
    message.Request.Method = "GET";

    var watch = Stopwatch.StartNew();
    await pipeline.SendAsync(message);
    return Judge(watch);
}

static string Judge(Stopwatch watch) => watch.Elapsed > TimeSpan.FromSeconds(3) ? "waited" : "came back at once";

sealed class PlainOptions : ClientOptions;

sealed class BusyOnce(string form) : HttpMessageHandler
{
    private bool _asked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        var answer = new HttpResponseMessage(_asked ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable)
        {
            Content = new StringContent(""),
        };

        if (!_asked)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", Wish());
        }

        _asked = true;
        return Task.FromResult(answer);
    }

    private string Wish() =>
        form == "seconds" ? "6" : DateTime.UtcNow.AddSeconds(6).ToString("r", CultureInfo.InvariantCulture);
}
X
dotnet build -v q -o out >build.log 2>&1 || { cat build.log; exit 1; }
seen=$(dotnet out/probe.dll 2>model.txt)

echo "version: Azure.Core 1.64.0, System.ClientModel $(cat model.txt), .NET $(dotnet --version)"
echo "guess:   eight times 'waited'"
echo "seen:"
echo "$seen"

[ "$seen" = "en-US seconds: waited, waited
en-US date: waited, waited
th-TH seconds: waited, waited
th-TH date: came back at once, came back at once" ] || { echo "changed: the waits are others now"; exit 1; }
echo "as stated: under th-TH the date is ignored"
