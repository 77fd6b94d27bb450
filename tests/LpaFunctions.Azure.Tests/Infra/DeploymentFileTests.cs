using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>Workflows, compose file and deployment script against the rules of this project and against each other; their form is the matter of <see cref="PublishedSchemaTests"/>.</summary>
public sealed partial class DeploymentFileTests
{
    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/workflows/deploy.yml")]
    public void Workflow_EveryJobAndStep_IsBoundedAndPinned(string path)
    {
        var workflow = YamlFiles.Load(path);

        Assert.Contains("permissions", workflow.Keys());
        foreach (var job in workflow.Map("jobs").Keys().Select(workflow.Map("jobs").Map))
        {
            Assert.NotNull(job.Text("timeout-minutes"));
            Assert.All(
                job.Maps("steps").Select(step => step.Text("uses")).OfType<string>(),
                action => Assert.Matches("^[^@]+@[0-9a-f]{40}$", action)
            );
        }
    }

    [Fact]
    public void Ci_Steps_RunEveryTestAndBuildWithBothUnservedPackages()
    {
        var jobs = YamlFiles.Load(".github/workflows/ci.yml").Map("jobs");
        var runs = jobs.Keys().SelectMany(j => jobs.Map(j).Maps("steps")).Select(s => s.Text("run")).OfType<string>().ToArray();

        Assert.Contains(".ci/run", runs);
        Assert.Contains(
            runs,
            r =>
                r.Contains("dotnet publish src/LpaFunctions.App", StringComparison.Ordinal)
                && r.Contains("-p:FormRecognizer=true", StringComparison.Ordinal)
                && r.Contains("-p:QuestPdf=true", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Deploy_SignsIn_ByFederatedIdentityWithoutSecrets()
    {
        var text = File.ReadAllText(Path.Combine(RepoFiles.Root, ".github/workflows/deploy.yml"));

        Assert.Equal("write", YamlFiles.Load(".github/workflows/deploy.yml").Map("permissions").Text("id-token"));
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        // Inputs reach the shell through the environment: in the script's text they could carry commands.
        Assert.DoesNotMatch(@"run:[^\n]*\$\{\{", text);
    }

    [Fact]
    public void Compose_Services_ListenOnThisMachineOnly()
    {
        var compose = YamlFiles.Load("infra/docker-compose.yml");
        var services = compose.Map("services");

        Assert.Equal(["azurite", "cosmos"], services.Keys());
        Assert.All(
            services.Keys().Select(services.Map),
            service =>
            {
                Assert.All(service.Texts("ports"), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
                Assert.Empty(service.Texts("volumes").Select(v => v.Split(':')[0]).Except(compose.Map("volumes").Keys()));
            }
        );
        var sample = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "local.settings.sample.json")))
            .RootElement.GetProperty("Values");
        var cosmos = new Uri(sample.GetProperty("Cosmos").GetString()!.Split(';')[0]["AccountEndpoint=".Length..]);
        Assert.Contains($"127.0.0.1:{cosmos.Port}:{cosmos.Port}", services.Map("cosmos").Texts("ports"));
        Assert.Equal(cosmos.Scheme, services.Map("cosmos").Map("environment").Text("PROTOCOL"));
    }

    [Fact]
    public void Compose_Azurite_IsTheVersionOfTheTests()
    {
        var pinned = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "tests/emulators/package.json")))
            .RootElement.GetProperty("dependencies")
            .GetProperty("azurite")
            .GetString();

        Assert.EndsWith(
            $":{pinned}",
            YamlFiles.Load("infra/docker-compose.yml").Map("services").Map("azurite").Text("image"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void DeployScript_OutputsAndParameters_AreThoseOfTheTemplates()
    {
        var script = File.ReadAllText(Path.Combine(RepoFiles.Root, "infra/deploy.sh"));
        var outputs = Bicep
            .Json("main.bicep")
            .GetProperty("outputs")
            .EnumerateObject()
            .Select(o => o.Name)
            .ToHashSet(StringComparer.Ordinal);
        var events = Bicep
            .Json("events.bicep")
            .GetProperty("parameters")
            .EnumerateObject()
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(OutputOfScript().Matches(script).Select(m => m.Groups[1].Value).Except(outputs));
        Assert.Empty(ParameterOfScript().Matches(script).Select(m => m.Groups[1].Value).Except(events));
        Assert.Equal(5, ParameterOfScript().Count(script));
    }

    [Fact]
    public void HostSettings_EveryValueOfHostJson_IsExplained()
    {
        var explained = File.ReadAllText(Path.Combine(RepoFiles.Root, "docs/host-settings.md"));

        Assert.All(
            Leaves(JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "host.json"))).RootElement, ""),
            leaf => Assert.Matches($@"(?m)^\| `{Regex.Escape(leaf.Path)}` \| `{Regex.Escape(leaf.Value)}` \| \S", explained)
        );
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}"))
            : [(path, element.ToString())];

    [GeneratedRegex(@"\(output (\w+)\)")]
    private static partial Regex OutputOfScript();

    [GeneratedRegex(@"\b(functionApp|workAccount|evidenceContainer|deletedQueue|\w+)=""\$(?:app|\(output)")]
    private static partial Regex ParameterOfScript();
}
