using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.State;

public sealed class DataFolderTests
{
    [Fact]
    public void Read_NewDataFolder_HasTheFoldersOfTheContainers()
    {
        using var embedded = new EmbeddedData();
        _ = embedded.State.Read(_ => 0);
        var made = Directory.GetDirectories(embedded.Options.DataFolder).Select(Path.GetFileName);
        Assert.Equal(["evidence", "open-data", "reports"], made.Order(StringComparer.Ordinal));
    }
}
