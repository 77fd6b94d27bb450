using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>The templates of infra/ as the Bicep compiler makes them: ARM JSON, and whatever the compiler complained of.</summary>
internal static class Bicep
{
    private static readonly ConcurrentDictionary<string, Lazy<(JsonElement Json, string Complaints)>> Built = new(StringComparer.Ordinal);

    public static JsonElement Json(string file) => Compile(file).Json;

    public static string Complaints(string file) => Compile(file).Complaints;

    /// <summary>All resources of a template and its modules, with the template that holds each.</summary>
    public static IEnumerable<JsonElement> Resources(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        foreach (
            var resource in resources.ValueKind == JsonValueKind.Array
                ? resources.EnumerateArray()
                : resources.EnumerateObject().Select(r => r.Value)
        )
        {
            yield return resource;
            if (resource.GetProperty("type").GetString() == "Microsoft.Resources/deployments")
            {
                foreach (var inner in Resources(resource.GetProperty("properties").GetProperty("template")))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The template of a module by its file name.</summary>
    public static string Source(string file) => File.ReadAllText(Path.Combine(RepoFiles.Root, "infra", file));

    private static (JsonElement Json, string Complaints) Compile(string file) => Built.GetOrAdd(file, name => new(() => Run(name))).Value;

    private static (JsonElement Json, string Complaints) Run(string file)
    {
        var folder = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "BicepFolder").Value!;
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.Is64BitProcess,
            "The Bicep compiler of this project is the one for Linux x64."
        );
        var start = new ProcessStartInfo(Path.Combine(folder, "tools", "bicep"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            ArgumentList =
            {
                file.EndsWith(".bicepparam", StringComparison.Ordinal) ? "build-params" : "build",
                Path.Combine(RepoFiles.Root, "infra", file),
                "--stdout",
            },
        };
        using var bicep = Process.Start(start)!;
        var complaints = bicep.StandardError.ReadToEndAsync();
        var json = bicep.StandardOutput.ReadToEnd();
        bicep.WaitForExit();
        return (json.Length == 0 ? default : JsonDocument.Parse(json).RootElement, complaints.Result);
    }
}
