using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using LpaFunctions.App;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Functions.Evidence;
using LpaFunctions.App.Functions.HealthChecks;
using LpaFunctions.App.Functions.Scoring;
using LpaFunctions.App.Http;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Failures;
using LpaFunctions.Azure.Tests.Faults;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing.Emulators;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Azure.Tests.Failures;

/// <summary>Storage answers 503 and Cosmos DB 429 for longer than the clients try: what each function does then.</summary>
public sealed class FunctionsWithoutStorageTests(AzureEmulators emulators) : IAsyncLifetime
{
    private const string Decision = """{"kind":"confirm"}""";

    /// <summary>Functions that answer without storage.</summary>
    private static readonly HashSet<string> NeedNone = ["Health", "OpenApi", "ReceiveUpload", "DeskAsset"];

    /// <summary>Functions that want the form of a page, and what one says.</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["ChangeProvincePeople"] = "do=invite&role=officer&name=a&lgo=3400102",
        ["ChangeProvinceDesk"] = "do=closing&closing=30/09/2568",
        ["NoteLgoIndicator"] = "do=explanation&text=a",
        ["ChangeLgoSheet"] = "do=confirm",
        ["ChangeLgoIndicator"] = "do=take-back&file=a.pdf&if-match=1",
        ["AnnounceOnDesk"] = "do=preview",
        ["TellReturned"] = "do=tell&way=list&lgo=3400102",
        ["ReportOnDesk"] = "do=make&kind=Province&format=Csv",
        ["SendLgoRework"] = "do=send&if-match=1",
        ["ImportOnDesk"] = "do=preview&name=a.csv&content=YQ==",
        ["ChangeRuleBookOnDesk"] = "do=look&name=a.json&content=YQ==",
        ["StateLgoFacts"] = "do=state&fact-has-school=yes",
    };

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["Announce"] = "{}",
        ["PutRuleBook"] = File.ReadAllText(
            Path.Combine(LpaFunctions.Testing.RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks", "2568.json")
        ),
        ["PutEvidence"] = "%PDF-1.4\n",
        ["DecideIndicator"] = Decision,
        ["DecideIndicators"] = """{"decisions":[{"indicator":"1.1","kind":"confirm","ifMatch":"\"1\""}]}""",
        ["StateFacts"] = """{"stated":{"has-school":true}}""",
        ["OpenRework"] = """{"visit":1}""",
        ["PutComment"] = """{"text":"a"}""",
        ["Report"] = """{"kind":"province","format":"xlsx"}""",
        ["Import"] = "อำเภอ,ประเภท,ชื่อ อปท.,ร้อยละ\nเมืองขอนแก่น,เทศบาลนคร,ขอนแก่น,90.00\n",
    };

    private readonly FaultyNetwork _storage = new(
        _ => true,
        [.. Enumerable.Repeat(FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable), 1_000)]
    );
    private readonly FaultyNetwork _cosmos = new(
        r => r.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal),
        [.. Enumerable.Repeat(FaultyNetwork.Answer(HttpStatusCode.TooManyRequests, "x-ms-retry-after-ms: 1"), 1_000)]
    );
    private ServiceProvider _services = null!;

    public static TheoryData<string> HttpFunctions() =>
        [.. Functions<HttpTriggerAttribute>().Select(Name).Where(name => !NeedNone.Contains(name))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(HttpFunctions))]
    public async Task Http_StorageIsAway_Answers503WithRetryAfterInThai(string name)
    {
        var function = Functions<HttpTriggerAttribute>().Single(f => Name(f) == name);
        using var body = new MemoryStream();
        await using var scope = _services.CreateAsyncScope();
        var context = Request(name, scope.ServiceProvider, body);

        await (await CallAsync(function, context, scope.ServiceProvider)).ExecuteAsync(context);

        Assert.True(
            context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable,
            $"{context.Response.StatusCode}: {Encoding.UTF8.GetString(body.ToArray())}"
        );
        Assert.Equal("10", context.Response.Headers.RetryAfter);
        Assert.StartsWith(ProblemAnswer.MediaType, context.Response.ContentType, StringComparison.Ordinal);
        Assert.Contains(
            "โปรดรอ",
            JsonDocument.Parse(body.ToArray()).RootElement.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
        Assert.True(_storage.Seen + _cosmos.Seen > 0);
    }

    [Fact]
    public async Task Guard_StorageIsAway_Answers503AndLetsNobodyIn()
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Headers["x-functions-key"] = "some key";

        var refusal = await _services.GetRequiredService<Guard>().RefuseAsync(context, "Status", _ => "3400102", Token);
        await refusal!.ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Equal("10", context.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Health_StorageAndDatabaseAreAway_Answers503AndSaysWhatIsAway()
    {
        using var body = new MemoryStream();
        var context = Request("Health", _services, body);
        var function = ActivatorUtilities.CreateInstance<HealthFunction>(_services);

        await (await function.RunAsync(context.Request, Token)).ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        var problems = JsonDocument
            .Parse(body.ToArray())
            .RootElement.GetProperty("problems")
            .EnumerateArray()
            .Select(p => p.GetString())
            .ToArray();
        Assert.Contains(problems, p => p!.StartsWith("ฐานข้อมูล", StringComparison.Ordinal));
        Assert.Contains(problems, p => p!.StartsWith("คิวงาน", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_CosmosIsThrottled_ThrowsATransientErrorSoThatTheMessageComesBack()
    {
        var function = ActivatorUtilities.CreateInstance<ScoreDomainFunction>(_services);

        var error = await Record.ExceptionAsync(() => function.RunAsync("""{"v":1,"year":2568,"lgo":"3400102","domain":"1"}""", Token));

        Assert.NotNull(error);
        Assert.True(AzureErrors.KindOf(error) == ErrorKind.Transient, error.ToString());
        Assert.True(_cosmos.Seen > 0);
    }

    [Fact]
    public async Task Blob_StorageIsAway_ThrowsATransientErrorAndRejectsNothing()
    {
        var function = ActivatorUtilities.CreateInstance<ExtractEvidenceFunction>(_services);

        var error = await Record.ExceptionAsync(() => function.RunAsync(blob: null, "2568/3400102/1.1/a.pdf", Token));

        Assert.NotNull(error);
        Assert.True(AzureErrors.KindOf(error) == ErrorKind.Transient, error.ToString());
    }

    public async ValueTask InitializeAsync()
    {
        var options = EmulatedAzure.Options with
        {
            CreateMissing = false,
            StorageRetries = 0,
            CosmosRateLimitRetries = 0,
            CosmosDatabase = EmulatedAzure.Unique("away"),
        };
        var ready = CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options);
        await Azure.Records.CosmosContainers.CreateMissingAsync(ready, options.CosmosDatabase, Token);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(PipelineOptions.Defaults)
            .AddInMemoryCollection([
                new("AzureWebJobsStorage", emulators.Storage),
                new("Cosmos", emulators.Cosmos),
                new("Azure:CosmosDatabase", options.CosmosDatabase),
                new("Pipeline:ShortPauses:0", "00:00:00"),
                new("Azure:ConfigFolder", Path.Combine(Path.GetTempPath(), EmulatedAzure.Unique("lpa-no-config"))),
            ])
            .Build();
        var storage = StorageClients.Connect(new StorageConnection { ConnectionString = emulators.Storage }, options, _storage);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddFunctionApp(configuration, _ => (_, _, _) => throw new InvalidOperationException("not connected"))
            // As if the container of edited reference data had been fetched before the outage.
            .AddSingleton(ReferenceFolders.For(configuration["Azure:ConfigFolder"]!))
            .AddSingleton(
                new AzureConnections(
                    storage,
                    storage,
                    CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options, _cosmos)
                )
            )
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _storage.Dispose();
        _cosmos.Dispose();
    }

    private static DefaultHttpContext Request(string name, IServiceProvider services, Stream answer)
    {
        var form = Forms.GetValueOrDefault(name);
        var content = Encoding.UTF8.GetBytes(form ?? Bodies.GetValueOrDefault(name, ""));
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = answer;
        context.Request.Body = new MemoryStream(content);
        context.Request.ContentLength = content.Length;
        context.Request.ContentType = form is null ? null : "application/x-www-form-urlencoded";
        context.Request.QueryString = new QueryString(name == "Import" ? "?name=result.csv" : "?file=a.pdf");
        context.Request.Headers.IfMatch = "\"1\"";
        new Caller
        {
            Id = "p1",
            Name = "ผู้ประเมิน",
            Appointments = [new Appointment { Role = Role.Central }],
            Session = "device",
        }.StandBehind(context);
        return context;
    }

    private static async Task<IResult> CallAsync(MethodInfo function, HttpContext context, IServiceProvider services)
    {
        var arguments = function
            .GetParameters()
            .Select(p =>
                p switch
                {
                    _ when p.ParameterType == typeof(HttpRequest) => context.Request,
                    _ when p.ParameterType == typeof(CancellationToken) => Token,
                    { Name: "year" } => "2568",
                    { Name: "province" } => "40",
                    { Name: "lgo" } => "3400102",
                    { Name: "indicator" } => "1.1",
                    { Name: "file" } => "a.pdf",
                    _ => (object)new string('a', 24),
                }
            );
        return await (Task<IResult>)function.Invoke(ActivatorUtilities.CreateInstance(services, function.DeclaringType!), [.. arguments])!;
    }

    private static IEnumerable<MethodInfo> Functions<T>()
        where T : Attribute =>
        typeof(FunctionAppServices)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m =>
                m.GetCustomAttribute<FunctionAttribute>() is not null && m.GetParameters().Any(p => p.GetCustomAttribute<T>() is not null)
            );

    private static string Name(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;
}
