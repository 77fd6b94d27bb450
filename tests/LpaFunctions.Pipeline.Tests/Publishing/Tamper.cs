using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing.Tables;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Makes a changed table look honest: its JSON and the hashes follow the changed CSV.</summary>
internal static class Tamper
{
    public static void RewriteJsonAndHashes(string folder, string table)
    {
        var spec = BundleTables.Specs.Single(s => s.Name == table);
        var changed = TableReader.Csv(spec, File.ReadAllBytes(Path.Combine(folder, $"{table}.csv")), [])!;
        var json = JsonTable.Write(changed);
        File.WriteAllBytes(Path.Combine(folder, json.Name), json.Content.ToArray());
        var names = Checksums.Parse(File.ReadAllText(Path.Combine(folder, Checksums.FileName))).Select(c => c.Name);
        var files = names.Select(n => new CompiledFile(n, File.ReadAllBytes(Path.Combine(folder, n))));
        File.WriteAllText(Path.Combine(folder, Checksums.FileName), Encoding.UTF8.GetString(Checksums.Write(files).Content.Span));
    }
}
