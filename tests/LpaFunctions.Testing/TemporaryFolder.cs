using LpaFunctions.Testing.Contracts;

namespace LpaFunctions.Testing;

/// <summary>A folder for one test, removed with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const int MostTries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public TemporaryFolder() => Directory.CreateDirectory(FullPath);

    public string FullPath { get; } = Path.Combine(Path.GetTempPath(), "lpa-tests", UniqueNames.Next("t"));

    public string this[string path] => Path.Combine(FullPath, path);

    /// <summary>A host that has just ended, or that did not start, may still put a last file there.</summary>
    public void Dispose()
    {
        for (var attempt = 1; Directory.Exists(FullPath); attempt++)
        {
            try
            {
                Directory.Delete(FullPath, recursive: true);
            }
            catch (IOException) when (attempt < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
