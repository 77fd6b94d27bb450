using System.Security.Cryptography;
using System.Text.Json;
using LpaFunctions.Testing;

namespace LpaFunctions.Scans.Tests;

public sealed class WeightsTests
{
    [Theory]
    [InlineData("line")]
    [InlineData("number")]
    public void Weights_HashOfTheFile_IsTheOneThatModelsJsonNames(string name)
    {
        var folder = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Scans", "Models");
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "models.json")));
        var card = index.RootElement.GetProperty("models").EnumerateArray().Single(model => model.GetProperty("name").ValueEquals(name));

        var hash = Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, card.GetProperty("file").GetString()!)))
        );

        Assert.Equal(card.GetProperty("sha256").GetString(), hash);
        Assert.False(string.IsNullOrWhiteSpace(card.GetProperty("trainingCommand").GetString()));
    }

    [Fact]
    public void NativeLibraries_OfOnePlatformOnly()
    {
        var libraries = Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Where(file =>
                file!.Contains("onnxruntime", StringComparison.Ordinal) && !file.EndsWith("OnnxRuntime.dll", StringComparison.Ordinal)
            )
            .ToList();

        Assert.Single(libraries);
    }
}
