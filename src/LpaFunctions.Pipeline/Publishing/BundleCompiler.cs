using System.Text;
using LpaFunctions.Core.Publishing.Tables;

namespace LpaFunctions.Pipeline.Publishing;

/// <summary>Compiles the files of a bundle: a pure function without clock, chance or names of machines.</summary>
public static class BundleCompiler
{
    /// <returns>All files of the version folder; bundle.json and checksums.sha256 last.</returns>
    public static IReadOnlyList<CompiledFile> Compile(BundleSources sources)
    {
        var announced = sources.Announced;
        var table = ResultRows.Build(announced);
        List<CompiledFile> files =
        [
            CsvTable.Write(table),
            JsonTable.Write(table),
            new CompiledFile("rulebook.json", Encoding.UTF8.GetBytes(announced.RuleBookJson)),
        ];
        files.Add(BundleManifest.Write(announced.Announcement, files));
        files.Add(Checksums.Write(files));
        return files;
    }
}
