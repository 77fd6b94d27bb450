using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;

namespace LpaFunctions.Testing;

/// <summary>The state file in a folder of its own.</summary>
public sealed class EmbeddedData : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EmbeddedData()
    {
        Options = new EmbeddedOptions { DataFolder = _folder.FullPath };
        State = new SqliteStateFile(Options);
    }

    public EmbeddedOptions Options { get; }
    public SqliteStateFile State { get; }

    public void Dispose()
    {
        State.Dispose();
        _folder.Dispose();
    }
}
