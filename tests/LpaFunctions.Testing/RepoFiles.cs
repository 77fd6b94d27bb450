namespace LpaFunctions.Testing;

/// <summary>Finds files of the repository from a test's output folder.</summary>
public static class RepoFiles
{
    public static string Root { get; } = FindRoot();

    public static string Fixture(string path) => Path.Combine(Root, "tests", "fixtures", path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LpaFunctions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("LpaFunctions.sln stands in no folder above the tests.");
    }
}
