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
        var announced = sources.Announced;
        var tables = TablesOf(sources);
        var facts = new BundleFacts(announced, sources.Publisher, tables);
        List<CompiledFile> files =
        [
            .. tables.Select(CsvTable.Write),
            .. tables.Select(JsonTable.Write),
            new CompiledFile($"{facts.Name}.xlsx", Workbook.Write(facts.Title, facts.Office, facts.Announcement.Date, tables)),
            new CompiledFile("rulebook.json", Encoding.UTF8.GetBytes(announced.RuleBookJson)),
            MethodText.Thai(facts),
            MethodText.English(facts),
        ];
        if (sources.Boundaries is { } boundaries)
        {
            files.Add(new CompiledFile(ReadProvince.BoundariesFile, boundaries));
        }

        // Catalogues describe the data files; what comes from here on describes the bundle itself.
        CompiledFile[] data = [.. files];
        files.AddRange([
            DataPackage.Write(facts, data),
            CsvwMetadata.Write(facts),
            LinkedData.Dcat(facts, data),
            LinkedData.SchemaOrg(facts, data),
            GdCatalogRecord.Write(facts),
            .. tables.Select(t => TableJsonSchema.Write(t.Spec)),
            .. FileJsonSchemas.Write(),
        ]);
        files.Add(BundlePage.Write(facts, files));
        files.Add(BundleManifest.Write(announced.Announcement, files));
        CompiledFile[] packed = [.. files, Checksums.Write(files)];
        files.Add(
            new CompiledFile(
                $"{facts.Name}-v{facts.Announcement.Version}.zip",
                PlainZip.Write(
                    packed.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Name, f.Content)),
                    facts.Announcement.Date
                )
            )
        );
        files.Add(Checksums.Write(files));
        return files;
    }

    private static IReadOnlyList<PublishedTable> TablesOf(BundleSources sources)
    {
        var tables = BundleTables.Build(sources.Announced, sources.Corrected, sources.YearBefore, sources.Places);
        return [.. tables, QualityRows.Build(sources.Announced, tables, OpenFormats, sources.Publisher.MaintainerEmail is { Length: > 0 })];
    }
}
