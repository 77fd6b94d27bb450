using System.ComponentModel;
using System.Diagnostics;
using LpaFunctions.App.Doors;
using LpaFunctions.App.OpenApi;
using LpaFunctions.App.Tests.Functions;
using LpaFunctions.Core.People;
using LpaFunctions.Testing;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void All_Operations_AreTheHttpFunctions() =>
        Assert.Equal(Api.Select(f => f.Name).Order(StringComparer.Ordinal), HttpOperations.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Build_EveryHttpFunction_HasItsRouteItsMethodAndItsKey()
    {
        var paths = OpenApiDocument.Build()["paths"]!;

        Assert.All(
            Api,
            f =>
            {
                var trigger = f.Trigger<HttpTriggerAttribute>()!;
                var operation = paths[$"/{trigger.Route!.Replace("{*", "{", StringComparison.Ordinal)}"]![trigger.Methods![0]]!;
                Assert.Equal(f.Name, operation["operationId"]!.GetValue<string>());
                var door = DoorTable.OfTheApp[f.Name];
                var ways = (door.IsOpenToEverybody ? 0 : 1) + (door.Roles.Contains(Role.Program) ? 1 : 0);
                Assert.Equal(ways, operation["security"]!.AsArray().Count);
                Assert.Equal(!door.IsOpenToEverybody, operation["responses"]!["401"] is not null);
            }
        );
    }

    // Pages for people are none of the document's business.
    private static IEnumerable<DeclaredFunction> Api =>
        FunctionTable.All.Where(f => f.Trigger<HttpTriggerAttribute>()?.Route?.StartsWith("api/", StringComparison.Ordinal) == true);

    [Fact]
    public void Build_EveryProblem_IsProblemJson()
    {
        var problems = OpenApiDocument.Build()["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject())
            .Where(o => o.Key != "parameters")
            .SelectMany(o => o.Value!["responses"]!.AsObject())
            .SelectMany(r => r.Value!["content"]?.AsObject() ?? [])
            .Where(c => c.Value!["schema"]?["$ref"]?.GetValue<string>().EndsWith("/ProblemAnswer", StringComparison.Ordinal) == true)
            .ToArray();

        Assert.NotEmpty(problems);
        Assert.All(problems, c => Assert.Equal("application/problem+json", c.Key));
    }

    [Fact]
    public void Build_EveryReference_LeadsToASchema()
    {
        var document = OpenApiDocument.Build();
        var references = document
            .ToJsonString()
            .Split("\"$ref\":\"")
            .Skip(1)
            .Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])
            .ToArray();

        Assert.NotEmpty(references);
        Assert.All(
            references.Distinct(StringComparer.Ordinal),
            reference =>
            {
                System.Text.Json.Nodes.JsonNode? node = document;
                foreach (var part in reference.Split('/').Skip(1))
                {
                    node = node is System.Text.Json.Nodes.JsonArray list
                        ? list[int.Parse(part)]
                        : node?[part.Replace("~1", "/", StringComparison.Ordinal)];
                }

                Assert.True(node is not null, reference);
            }
        );
    }

    [Fact]
    public async Task Build_Document_IsValidByTheSchemaOfItsVersion()
    {
        var folder = Path.Combine(RepoFiles.Root, "tests", "validators");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules")),
            "The OpenAPI validator is not installed: run npm ci in tests/validators (infra/test.sh does)."
        );
        using var node = Start(folder);
        await node.StandardInput.WriteAsync(OpenApiDocument.Build().ToJsonString());
        node.StandardInput.Close();
        var complaints = await node.StandardOutput.ReadToEndAsync(Token);
        await node.WaitForExitAsync(Token);

        Assert.Equal("", complaints);
        Assert.Equal(0, node.ExitCode);
    }

    private static Process Start(string folder)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", "openapi.mjs")
                {
                    WorkingDirectory = folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
        }
        catch (Win32Exception absent)
        {
            Assert.Skip($"node is needed for the OpenAPI validator (Debian: apt-get install nodejs): {absent.Message}");
            throw;
        }
    }
}
