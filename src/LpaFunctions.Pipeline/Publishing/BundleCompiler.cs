using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Metadata;
using LpaFunctions.Pipeline.Publishing.Packages;
using LpaFunctions.Pipeline.Publishing.Pages;
using LpaFunctions.Site.Bundles;

namespace LpaFunctions.Pipeline.Publishing;

/// <summary>Compiles the files of a bundle: a pure function without clock, chance or names of machines.</summary>
public static class BundleCompiler
{
    private const int OpenFormats = 3;

    /// <returns>All files of the version folder; bundle.json, the ZIP and checksums.sha256 last.</returns>
    public static IReadOnlyList<CompiledFile> Compile(BundleSources sources)
    {
        var facts = new BundleFacts(sources.Announced, sources.Publisher, TablesOf(sources));
        CompiledFile[] data = [.. DataFiles(sources, facts)];

        List<CompiledFile> files = [.. data, .. Descriptions(facts, data)];
        files.Add(BundlePage.Write(facts, files));
        files.Add(BundleManifest.Write(facts.Announcement, files));
        files.Add(Zip(facts, [.. files, Checksums.Write(files)]));
        files.Add(Checksums.Write(files));
        return files;
    }

    private static IEnumerable<CompiledFile> DataFiles(BundleSources sources, BundleFacts facts)
    {
        foreach (var table in facts.Tables.Select(CsvTable.Write).Concat(facts.Tables.Select(JsonTable.Write)))
        {
            yield return table;
        }

        var workbook = Workbook.Write(facts.Title, facts.Office, facts.Announcement.Date, facts.Tables);
        yield return new CompiledFile($"{facts.Name}.xlsx", workbook);
        yield return new CompiledFile("rulebook.json", Encoding.UTF8.GetBytes(sources.Announced.RuleBookJson));
        yield return MethodText.Thai(facts);
        yield return MethodText.English(facts);
        if (sources.Boundaries is { } boundaries)
        {
            yield return new CompiledFile(ReadProvince.BoundariesFile, boundaries);
        }
    }

    /// <summary>What catalogues and programs read of the data files.</summary>
    private static IEnumerable<CompiledFile> Descriptions(BundleFacts facts, IReadOnlyList<CompiledFile> data) =>
        [
            DataPackage.Write(facts, data),
            CsvwMetadata.Write(facts),
            LinkedData.Dcat(facts, data),
            LinkedData.SchemaOrg(facts, data),
            GdCatalogRecord.Write(facts),
            .. facts.Tables.Select(t => TableJsonSchema.Write(t.Spec)),
            .. FileJsonSchemas.Write(),
        ];

    private static CompiledFile Zip(BundleFacts facts, IReadOnlyList<CompiledFile> files)
    {
        var ordered = files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, f.Content));
        var name = $"{facts.Name}-v{facts.Announcement.Version}.zip";
        return new CompiledFile(name, PlainZip.Write(ordered, facts.Announcement.Date));
    }

    private static IReadOnlyList<PublishedTable> TablesOf(BundleSources sources)
    {
        var tables = BundleTables.Build(sources.Announced, sources.Corrected, sources.YearBefore, sources.Places);
        return [.. tables, QualityRows.Build(sources.Announced, tables, OpenFormats, sources.Publisher.MaintainerEmail is { Length: > 0 })];
    }
}
