using System.Reflection;
using System.Text.Json;
using LpaFunctions.App;
using LpaFunctions.App.Functions.Evidence;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Layout;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>The templates against the code: a name that stands in both must be the same name.</summary>
public sealed class TemplateTests
{
    private static JsonElement Main => Bicep.Json("main.bicep");

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("events.bicep")]
    [InlineData("province.bicepparam")]
    [InlineData("country.bicepparam")]
    public void Build_Template_HasNoErrorAndNoWarning(string file)
    {
        Assert.Equal("", Bicep.Complaints(file));
        Assert.NotEqual(JsonValueKind.Undefined, Bicep.Json(file).ValueKind);
    }

    [Fact]
    public void Storage_Containers_AreThoseOfTheOptions()
    {
        var options = new AzureOptions();
        var variables = Module("Microsoft.Storage/storageAccounts").GetProperty("variables");

        Assert.Equal(options.EvidenceContainer, variables.GetProperty("evidence").GetString());
        Assert.Equal(options.ReportsContainer, variables.GetProperty("reports").GetString());
        Assert.Equal(options.ConfigContainer, variables.GetProperty("config").GetString());
        Assert.Equal(options.OpenDataContainer, variables.GetProperty("openData").GetString());
        Assert.Equal(new PipelineOptions().EvidenceContainer, variables.GetProperty("evidence").GetString());
    }

    [Fact]
    public void Storage_Queues_AreThoseOfTheTriggers()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(PipelineOptions.Defaults).Build();
        var variables = Module("Microsoft.Storage/storageAccounts").GetProperty("variables");
        // An entry is a name, a variable, or a variable with "-poison" behind it.
        var written = variables
            .GetProperty("queues")
            .EnumerateArray()
            .Select(q => q.GetString()!)
            .Select(q =>
                q.Split('\'') switch
                {
                    [_, "{0}-poison", _, var variable, _] => variables.GetProperty(variable).GetString() + "-poison",
                    [_, var variable, _] => variables.GetProperty(variable).GetString()!,
                    _ => q,
                }
            );
        var triggered = Triggers<QueueTriggerAttribute>()
            .Select(t => string.Join("", t.QueueName.Split('%').Select((part, i) => i % 2 == 0 ? part : configuration[part])));

        Assert.Equal(triggered.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Storage_PrivateAccount_HasNoPublicBlobAndNoKey()
    {
        var accounts = Bicep
            .Resources(Main)
            .Where(r => r.GetProperty("type").GetString() == "Microsoft.Storage/storageAccounts")
            .Select(r => r.GetProperty("properties"))
            .ToArray();

        Assert.Equal(2, accounts.Length);
        Assert.Single(accounts, a => a.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.All(accounts, a => Assert.False(a.GetProperty("allowSharedKeyAccess").GetBoolean()));
    }

    [Fact]
    public void Cosmos_ContainersKeysAndIndexes_AreThoseOfTheCode()
    {
        var cosmos = Module("Microsoft.DocumentDB/databaseAccounts");
        var containers = cosmos
            .GetProperty("variables")
            .GetProperty("containers")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("key").GetString()!, StringComparer.Ordinal);
        var policy = Bicep
            .Resources(cosmos)
            .Single(r => r.GetProperty("type").GetString()!.EndsWith("/containers", StringComparison.Ordinal))
            .GetProperty("properties")
            .GetProperty("resource")
            .GetProperty("indexingPolicy");

        Assert.Equal(CosmosContainers.PartitionKeys.AsEnumerable(), containers.OrderBy(c => c.Key, StringComparer.Ordinal));
        var ours = CosmosContainers.Properties("scores").IndexingPolicy;
        Assert.Equal(
            ours.ExcludedPaths.Select(p => p.Path),
            policy.GetProperty("excludedPaths").EnumerateArray().Select(p => p.GetProperty("path").GetString())
        );
        Assert.Equal(
            "[format('/{0}/?', variables('containers')[copyIndex()].key)]",
            Assert.Single(policy.GetProperty("includedPaths").EnumerateArray()).GetProperty("path").GetString()
        );
        Assert.Equal("/lgoYear/?", Assert.Single(ours.IncludedPaths).Path);
        Assert.Equal(
            new AzureOptions().CosmosDatabase,
            Bicep
                .Resources(cosmos)
                .Single(r => r.GetProperty("type").GetString()!.EndsWith("/sqlDatabases", StringComparison.Ordinal))
                .GetProperty("properties")
                .GetProperty("resource")
                .GetProperty("id")
                .GetString()
        );
    }

    [Fact]
    public void Functions_SettingsOfTheTemplate_BuildTheWholeGraph()
    {
        var settings = SettingsOfTheTemplate()
            .ToDictionary(
                s => s.Name.Replace("__", ":", StringComparison.Ordinal),
                s => (string?)s.Value,
                StringComparer.OrdinalIgnoreCase
            );
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        var work = StorageConnection.Read(configuration, StorageConnection.Work);
        using var provider = Graph(configuration);

        Assert.Null(work.ConnectionString);
        Assert.NotNull(work.ClientId);
        Assert.NotNull(CosmosConnection.Read(configuration).AccountEndpoint);
        Assert.NotNull(StorageConnection.Find(configuration, StorageConnection.OpenData));
        Assert.Equal(LayoutUse.Scans, configuration.GetSection(LayoutOptions.Section).Get<LayoutOptions>()!.Use);
        Assert.Equal("azure", provider.GetRequiredService<StorageInfo>().Name);
    }

    [Fact]
    public void Functions_FirstServiceOfTheHost_FetchesTheEditedReferenceData()
    {
        var services = new ServiceCollection();
        services.AddFunctionApp(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("AzureWebJobsStorage", "UseDevelopmentStorage=true"),
                    new("Cosmos", "AccountEndpoint=http://localhost:8081/;AccountKey=AA=="),
                ])
                .Build(),
            _ => (_, _, _) => throw new InvalidOperationException("not connected")
        );

        // What looks at rule books comes behind it: on a new instance it would take the shipped book for an edit.
        Assert.Equal(
            typeof(AzurePreparation),
            services.First(s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ImplementationType
        );
        Assert.Contains(
            services,
            s =>
                s.ImplementationInstance is Pipeline.Reference.ReferenceSpread { Time: var time } && time > new AzureOptions().ConfigRefresh
        );
    }

    [Fact]
    public void Functions_SettingsOfTheTemplate_EachHasAReader()
    {
        string[] host =
        [
            "AzureWebJobsStorage__credential",
            "AzureWebJobsStorage__tableServiceUri",
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            $"AzureWebJobs.{ExtractEvidenceByScanFunction.Name}.Disabled",
        ];
        string[] connections =
        [
            "AzureWebJobsStorage__blobServiceUri",
            "AzureWebJobsStorage__queueServiceUri",
            "AzureWebJobsStorage__clientId",
            "OpenDataStorage__blobServiceUri",
            "OpenDataStorage__clientId",
            "Cosmos__accountEndpoint",
            "Cosmos__clientId",
            "APPLICATIONINSIGHTS_CONNECTION_STRING",
        ];
        var options = Names(AzureOptions.Section, typeof(AzureOptions))
            .Concat(TriggerNames.All)
            .Concat(Names(PipelineOptions.Section, typeof(PipelineOptions)))
            .Concat(Names(LayoutOptions.Section, typeof(LayoutOptions)));

        Assert.Empty(SettingsOfTheTemplate().Select(s => s.Name).Except(host.Concat(connections).Concat(options)));
    }

    [Fact]
    public void Functions_EverySettingThatATriggerNames_IsSet()
    {
        var set = SettingsOfTheTemplate()
            .Select(s => s.Name.Replace("__", ":", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(NamedByTriggers().Except(set));
    }

    [Fact]
    public void SampleSettings_AreTextsThatBuildTheWholeGraphAndNameEveryTriggerSetting()
    {
        var values = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "local.settings.sample.json")))
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ToDictionary(
                v => v.Name.Replace("__", ":", StringComparison.Ordinal),
                v => v.Value.GetString(),
                StringComparer.OrdinalIgnoreCase
            );
        using var provider = Graph(new ConfigurationBuilder().AddInMemoryCollection(values).Build());

        Assert.True(provider.GetRequiredService<AzureOptions>().CreateMissing);
        Assert.Empty(NamedByTriggers().Except(values.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase)));
        // Azurite sends no events: of the twins the one that scans runs.
        Assert.Equal("true", values[$"AzureWebJobs.{ExtractEvidenceFunction.Name}.Disabled"]);
        Assert.False(values.ContainsKey($"AzureWebJobs.{ExtractEvidenceByScanFunction.Name}.Disabled"));
    }

    [Fact]
    public void Events_Subscriptions_LeadToTheFunctionAndTheQueue()
    {
        var events = Bicep.Json("events.bicep");
        var subscriptions = Bicep
            .Resources(events)
            .Where(r => r.GetProperty("type").GetString()!.EndsWith("/eventSubscriptions", StringComparison.Ordinal))
            .Select(r => r.GetProperty("properties"))
            .ToArray();

        Assert.Equal(
            ExtractEvidenceFunction.Name,
            events.GetProperty("parameters").GetProperty("functionName").GetProperty("defaultValue").GetString()
        );
        Assert.Contains(
            "/runtime/webhooks/blobs?functionName=Host.Functions.{1}",
            subscriptions
                .Single(s => s.TryGetProperty("destination", out _))
                .GetProperty("destination")
                .GetProperty("properties")
                .GetProperty("endpointUrl")
                .GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Microsoft.Storage.BlobCreated", "Microsoft.Storage.BlobDeleted"],
            subscriptions
                .Select(s => Assert.Single(s.GetProperty("filter").GetProperty("includedEventTypes").EnumerateArray()).GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Events_WhatCannotBeDelivered_GoesIntoAContainerThatIsThere()
    {
        var variables = Module("Microsoft.Storage/storageAccounts").GetProperty("variables");
        var containers = Bicep.Source("modules/storage.bicep");
        var subscriptions = Bicep
            .Resources(Bicep.Json("events.bicep"))
            .Where(r => r.GetProperty("type").GetString()!.EndsWith("/eventSubscriptions", StringComparison.Ordinal));

        Assert.Equal("dead-letters", variables.GetProperty("deadLetters").GetString());
        Assert.Contains("[evidence, reports, config, package, deadLetters]", containers, StringComparison.Ordinal);
        Assert.All(subscriptions, s => Assert.True(s.GetProperty("properties").TryGetProperty("deadLetterWithResourceIdentity", out _)));
    }

    [Fact]
    public void Name_OfTheInstallation_MayHoldLowerCaseAndDigitsOnly()
    {
        var source = Bicep.Source("main.bicep");

        Assert.Contains("fail(", source, StringComparison.Ordinal);
        // No resource is named by what was not checked.
        Assert.DoesNotMatch(@"-\$\{name\}|st\$\{name\}", source);
    }

    [Fact]
    public void OpenData_AddressThatIsPrinted_IsAPage() =>
        Assert.Contains("${openData}/index.html'", Bicep.Source("modules/storage.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Functions_Runtime_IsThatOfTheProject()
    {
        var site = Bicep
            .Resources(Main)
            .Single(r => r.GetProperty("type").GetString() == "Microsoft.Web/sites")
            .GetProperty("properties")
            .GetProperty("functionAppConfig");

        Assert.Equal("dotnet-isolated", site.GetProperty("runtime").GetProperty("name").GetString());
        Assert.Equal($"{Environment.Version.Major}.0", site.GetProperty("runtime").GetProperty("version").GetString());
        Assert.Equal(
            "UserAssignedIdentity",
            site.GetProperty("deployment").GetProperty("storage").GetProperty("authentication").GetProperty("type").GetString()
        );
    }

    private static ServiceProvider Graph(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(configuration);
        services.AddFunctionApp(configuration, _ => (_, _, _) => throw new InvalidOperationException("not connected"));
        foreach (var function in Functions().Select(m => m.DeclaringType!).Distinct())
        {
            services.AddTransient(function);
        }

        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>The settings with something in place of what only a deployment knows.</summary>
    private static IEnumerable<(string Name, string Value)> SettingsOfTheTemplate()
    {
        // The module's parameter is a union of objects that Bicep writes as an expression: names and values are read from the source.
        var source = Bicep.Source("main.bicep");
        var from = source.IndexOf("settings: union(", StringComparison.Ordinal);
        foreach (var line in source[from..source.IndexOf("output functionApp", StringComparison.Ordinal)].Split('\n').Select(l => l.Trim()))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var name = colon < 0 ? "" : line[..colon].Trim('\'');
            if (
                name.Length == 0
                || line.StartsWith("//", StringComparison.Ordinal)
                || name is "settings"
                || !char.IsAsciiLetterUpper(name[0])
            )
            {
                continue;
            }

            var value = line[(colon + 2)..];
            yield return (
                name,
                value switch
                {
                    _ when value.StartsWith('\'') && !value.Contains("${", StringComparison.Ordinal) => value.Trim('\''),
                    _ when name.EndsWith("Uri", StringComparison.Ordinal) || name.EndsWith("ndpoint", StringComparison.Ordinal) =>
                        "https://account.example.net/",
                    _ when TriggerNames.All.Contains(name) => PipelineOptions.Defaults.Single(d => d.Key == name).Value!,
                    _ when name.EndsWith("__Use", StringComparison.Ordinal) => "Scans",
                    "monitoring.outputs.connectionString" =>
                        "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://ingest.example.net/",
                    _ => "00000000-0000-0000-0000-000000000000",
                }
            );
        }
    }

    private static HashSet<string> NamedByTriggers() =>
        Triggers<QueueTriggerAttribute>()
            .Select(t => t.QueueName)
            .Concat(Triggers<BlobTriggerAttribute>().Select(t => t.BlobPath))
            .Concat(Triggers<TimerTriggerAttribute>().Select(t => t.Schedule))
            .SelectMany(text => text.Split('%').Where((_, i) => i % 2 == 1))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<T> Triggers<T>()
        where T : Attribute => Functions().SelectMany(m => m.GetParameters()).Select(p => p.GetCustomAttribute<T>()).OfType<T>();

    private static IEnumerable<MethodInfo> Functions() =>
        typeof(FunctionAppServices)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<FunctionAttribute>() is not null);

    private static IEnumerable<string> Names(string section, Type options) => options.GetProperties().Select(p => $"{section}__{p.Name}");

    private static JsonElement Module(string holds) =>
        Bicep
            .Resources(Main)
            .Where(r => r.GetProperty("type").GetString() == "Microsoft.Resources/deployments")
            .Select(r => r.GetProperty("properties").GetProperty("template"))
            .Single(t => Bicep.Resources(t).Any(r => r.GetProperty("type").GetString() == holds));
}
