using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Testing;

/// <summary>A folder for one test, removed with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(FullPath);

    public string FullPath { get; } = Path.Combine(Path.GetTempPath(), "lpa-tests", UniqueNames.Next("t"));

    public string this[string path] => Path.Combine(FullPath, path);

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }
}
