using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.State;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The services a command works with, over one data folder. A host may run on the folder at the same time.</summary>
public static class CommandServices
{
    /// <summary>Makes the data folder where it is missing, builds the graph, checked whole, and opens the state file.</summary>
    /// <exception cref="CommandFailedException">The folder cannot be made, or its state file not be worked on.</exception>
    public static ServiceProvider Build(DirectoryInfo data)
    {
        MakeDataFolder(data);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddLpaSettings(data, new Dictionary<string, string?>(StringComparer.Ordinal)).Build()
        );
        services.AddLpa(data, new Uri("http://localhost:7071/"), TimeProvider.System);
        var built = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        OpenState(built);
        return built;
    }

    /// <summary>Opens the state file before anything else does: what is wrong with it is told once, in its own words.</summary>
    /// <exception cref="CommandFailedException">It is gone, cut, another program's or a newer one's.</exception>
    public static void OpenState(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<SqliteStateFile>().Open();
        }
        catch (StateFileException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    /// <summary>Makes the folder where it is missing, and takes from others what rights they have to it.</summary>
    /// <exception cref="CommandFailedException">The folder cannot be made.</exception>
    public static FolderRights MakeDataFolder(DirectoryInfo data)
    {
        try
        {
            PrivateFolder.Create(data.FullName);
            return PrivateFolder.Mend(data.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"สร้างหรือเปิดโฟลเดอร์ข้อมูล \"{data.FullName}\" ไม่ได้ ตรวจชื่อและสิทธิ์ของโฟลเดอร์ หรือระบุโฟลเดอร์อื่นด้วย --data",
                e
            );
        }
    }
}
