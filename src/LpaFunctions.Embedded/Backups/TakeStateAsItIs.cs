using Dapper;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.Backups;

/// <summary>Whoever has no backup says that what is lost is lost: the folder works again with what is there. Nothing is deleted.</summary>
public sealed class TakeStateAsItIs(EmbeddedOptions options, TimeProvider clock)
{
    private static readonly string[] Suffixes = ["", "-wal", "-shm"];

    /// <returns>What had been wrong; null where nothing was.</returns>
    /// <exception cref="StateFileException">The file is another program's or a newer one's.</exception>
    public StateFileFault? Run()
    {
        try
        {
            using var state = new SqliteStateFile(options);
            state.Open();
            return null;
        }
        catch (StateFileException e) when (e.Fault is not (StateFileFault.Foreign or StateFileFault.Newer))
        {
            if (e.Fault == StateFileFault.Damaged)
            {
                PutAside();
            }

            Work();
            StateFileGuard.Adopt(options);
            return e.Fault;
        }
    }

    private void PutAside()
    {
        var ending = $".broken-{clock.GetUtcNow().ToUnixTimeSeconds()}";
        foreach (var suffix in Suffixes.Where(s => File.Exists(options.StateFile + s)))
        {
            File.Move(options.StateFile + suffix, options.StateFile + suffix + ending);
        }
    }

    private void Work()
    {
        PrivateFolder.CreateFile(options.StateFile);
        var source = new SqliteConnectionStringBuilder { DataSource = options.StateFile, Pooling = false };
        using var connection = new SqliteConnection(source.ToString());
        connection.Open();
        StateSchema.Migrate(connection);
        StateMarks.Clear(connection, StateMarks.Running);
        StateMarks.Set(connection, StateMarks.Restored);
        connection.Execute("PRAGMA journal_mode=DELETE");
    }
}
