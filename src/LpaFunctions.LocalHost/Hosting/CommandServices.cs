using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The services a command works with, over one data folder. A host may run on the folder at the same time.</summary>
public static class CommandServices
{
    /// <summary>Makes the data folder where it is missing and builds the graph, checked whole.</summary>
    /// <exception cref="CommandFailedException">The folder cannot be made.</exception>
    public static ServiceProvider Build(DirectoryInfo data)
    {
        MakeDataFolder(data);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddLpaSettings(data, new Dictionary<string, string?>(StringComparer.Ordinal)).Build()
        );
        services.AddLpa(data, new Uri("http://localhost:7071/"), TimeProvider.System);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
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
