using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>gd-catalog.json: the record for the Government Data Catalog (CKAN), its 14 mandatory fields and those for statistics.</summary>
internal static class GdCatalogRecord
{
    public static CompiledFile Write(BundleFacts facts) =>
        OpenJson.File(
            "gd-catalog.json",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("name", facts.Name);
                json.WriteString("data_type", "ข้อมูลสถิติ");
                json.WriteString("title", facts.Title);
                json.WriteString("owner_org", facts.Publisher.OwnerOrg ?? facts.Office);
                json.WriteString("maintainer", facts.Publisher.Maintainer);
                // Empty until the office sets it in config/publisher.json; the quality sheet says so and lpa push refuses.
                json.WriteString("maintainer_email", facts.Publisher.MaintainerEmail ?? "");
                json.WriteString("tag_string", string.Join(',', facts.Keywords));
                json.WriteString("notes", facts.Description);
                json.WriteString(
                    "objective",
                    "เพื่อให้ประชาชนและหน่วยงานนำผลการประเมินไปใช้ต่อได้ และให้ อปท. เห็นจุดแข็งและจุดที่ต้องปรับปรุงของตน"
                );
                json.WriteString("update_frequency_unit", "ปี");
                json.WriteString("update_frequency_interval", "1");
                json.WriteString("geo_coverage", "จังหวัด");
                json.WriteString("data_source", facts.Office);
                json.WriteString("data_format", "CSV, JSON, XLSX");
                json.WriteString("data_category", "ข้อมูลสาธารณะ");
                json.WriteString("license_id", facts.Publisher.LicenseId);
                json.WriteString("first_year_of_data", facts.Announcement.Year.ToString());
                json.WriteString("last_year_of_data", facts.Announcement.Year.ToString());
                json.WriteString("unit_of_measure", "ร้อยละ");
                json.WriteString("calculation_method", facts.CalculationMethod);
                json.WriteString("disaggregate", "จังหวัด, อำเภอ, ประเภท อปท., ด้าน, ตัวชี้วัด");
                json.WriteString("version", facts.Announcement.Version.ToString());
                json.WriteString("last_updated_date", facts.Date);
                json.WriteStartArray("resources");
                foreach (var resource in Resources(facts))
                {
                    json.WriteStartObject();
                    json.WriteString("url", AddressOf(facts, resource.File));
                    json.WriteString("name", resource.Name);
                    json.WriteString("format", resource.Format);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static IEnumerable<Resource> Resources(BundleFacts facts) =>
        [
            .. facts.Tables.Select(t => TableAs("CSV", t.Spec)),
            .. facts.Tables.Select(t => TableAs("JSON", t.Spec)),
            new($"{facts.Name}.xlsx", "ทุกตารางพร้อมพจนานุกรมข้อมูล", "XLSX"),
        ];

    private static Resource TableAs(string format, TableSpec table) =>
        new($"{table.Name}.{format.ToLowerInvariant()}", table.TitleThai, format);

    private static string AddressOf(BundleFacts facts, string file) =>
        facts.Publisher.PublicAddress is { } address
            ? address + BundlePaths.Version(facts.Announcement.Year, facts.Announcement.Province, facts.Announcement.Version) + file
            : file;

    private sealed record Resource(string File, string Name, string Format);
}
