using LpaFunctions.Azure;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Settings;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The services a command works with, over one data folder. A host may run on the folder at the same time.</summary>
public static class CommandServices
{
    private static readonly Uri Address = new("http://localhost:7071/");

    /// <summary>Makes the data folder where it is missing, builds the graph, checked whole, and opens the state file.</summary>
    /// <exception cref="CommandFailedException">The folder cannot be made, or its state file not be worked on.</exception>
    /// <param name="makes">Whether the command may be the first on a new folder; one that asks for what is there is refused where nothing is.</param>
    public static ServiceProvider Build(DirectoryInfo data, bool makes = false)
    {
        if (!makes && !data.Exists)
        {
            throw new CommandFailedException(
                $"ไม่พบโฟลเดอร์ข้อมูล \"{data.FullName}\" ตรวจชื่อโฟลเดอร์ที่ระบุด้วย --data โฟลเดอร์ใหม่เริ่มด้วย lpa serve --data (no data folder)"
            );
        }

        return Build(data, (services, _) => services.AddLpa(data, Address, TimeProvider.System));
    }

    /// <summary>The same over Storage and Cosmos DB where the command was told so; the data folder is made, for it holds nothing that could be mistyped.</summary>
    /// <param name="storage">"embedded" or "azure".</param>
    /// <exception cref="CommandFailedException">A connection is not set.</exception>
    public static ServiceProvider Build(DirectoryInfo data, string storage) =>
        storage == EmbeddedHostOptions.AzureStorage
            ? Build(data, (services, settings) => services.AddLpaOnAzure(data, Address, TimeProvider.System, settings))
            : Build(data);

    private static ServiceProvider Build(DirectoryInfo data, Action<IServiceCollection, IConfiguration> add)
    {
        MakeDataFolder(data);
        var services = new ServiceCollection();
        services.AddLogging();
        IConfiguration settings = new ConfigurationBuilder()
            .AddLpaSettings(data, new Dictionary<string, string?>(StringComparer.Ordinal))
            .Build();
        services.AddSingleton(settings);
        add(services, settings);
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

    /// <summary>Fetches what a host on Azure fetches when it starts; over a folder there is nothing to do.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var azure in services.GetServices<IHostedService>().OfType<AzurePreparation>())
        {
            await azure.StartAsync(cancellationToken);
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
