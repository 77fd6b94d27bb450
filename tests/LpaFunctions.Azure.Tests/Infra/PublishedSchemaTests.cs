using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>Workflows and compose file by the published schemas of their formats, and proof that the validators see what is wrong.</summary>
public sealed class PublishedSchemaTests : IDisposable
{
    private const string Workflow = "workflow";
    private const string Compose = "compose";
    private readonly string _folder = Directory.CreateTempSubdirectory("lpa-schema").FullName;

    public static TheoryData<string, string> Files() =>
        new(
            Directory
                .GetFiles(Path.Combine(RepoFiles.Root, ".github", "workflows"))
                .Select(file => (Workflow, Path.GetRelativePath(RepoFiles.Root, file)))
                .Append((Compose, Path.Combine("infra", "docker-compose.yml")))
        );

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Check_FileOfTheRepository_IsValid(string validator, string file) =>
        Assert.Equal("", await PublishedSchemas.CheckAsync(validator, Path.Combine(RepoFiles.Root, file)));

    [Theory]
    [InlineData(Workflow, ".github/workflows/ci.yml", "runs-on:", "runs_on:", "Unexpected value 'runs_on'")]
    [InlineData(Workflow, ".github/workflows/ci.yml", "timeout-minutes: 30", "timeout-minutes: soon", "Unexpected value 'soon'")]
    [InlineData(Workflow, ".github/workflows/deploy.yml", "type: choice", "type: options", "Unexpected value 'options'")]
    [InlineData(Workflow, ".github/workflows/deploy.yml", "${{ vars.AZURE_CLIENT_ID }}", "${{ vars.AZURE_CLIENT_ID", "expression")]
    [InlineData(Compose, "infra/docker-compose.yml", "image:", "imag:", "\"additionalProperty\":\"imag\"")]
    [InlineData(Compose, "infra/docker-compose.yml", "127.0.0.1:8081:8081", "127.0.0.1:8081:http", "/services/cosmos/ports/0")]
    [InlineData(Compose, "infra/docker-compose.yml", "name: lpa-emulators", "name: LPA emulators", "/name: must match pattern")]
    public async Task Check_BrokenCopy_IsRefusedWithItsPlace(string validator, string file, string right, string wrong, string complaint)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepoFiles.Root, file), TestContext.Current.CancellationToken);
        var broken = Path.Combine(_folder, Path.GetFileName(file));
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(broken, text.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Contains(complaint, await PublishedSchemas.CheckAsync(validator, broken), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
