using LpaFunctions.Pipeline.State;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests;

/// <summary>The state file in a folder of its own.</summary>
public sealed class Embedded : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Embedded()
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
