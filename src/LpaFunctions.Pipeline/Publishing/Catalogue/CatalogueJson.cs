using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>catalog.json for programs, catalog.jsonld (DCAT 3) for harvesters.</summary>
internal static class CatalogueJson
{
    public static CompiledFile Write(IReadOnlyList<CatalogueEntry> entries, PublisherProfile publisher) =>
        OpenJson.File(
            "catalog.json",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("title", "ข้อมูลเปิดผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)");
                json.WriteString("license", publisher.LicenseId);
                json.WriteStartArray("datasets");
                foreach (var entry in entries)
                {
                    json.WriteStartObject();
                    json.WriteString("name", entry.Name);
                    json.WriteString("title", entry.Title);
                    json.WriteNumber("year_be", entry.Latest.Year.Value);
                    json.WriteString("province_code", entry.Latest.Province.Digits);
                    json.WriteString("province", entry.Latest.ProvinceName);
                    json.WriteNumber("version", entry.Latest.Version);
                    json.WriteString("announced", entry.Version.Announced.ToString("yyyy-MM-dd"));
                    json.WriteString("path", entry.Folder);
                    json.WriteString("latest", BundlePaths.Latest(entry.Latest.Year, entry.Latest.Province));
                    json.WriteString("datapackage", entry.Folder + "datapackage.json");
                    json.WriteString("bundle_sha256", entry.Version.ManifestSha256);
                    json.WriteOptional("notice", entry.Figure("notice"));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("years");
                foreach (var year in entries.Select(e => e.Latest.Year).Distinct())
                {
                    json.WriteStartObject();
                    json.WriteNumber("year_be", year.Value);
                    json.WriteString("national", $"{BundlePaths.Year(year)}national.csv");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    public static CompiledFile WriteLinked(IReadOnlyList<CatalogueEntry> entries, PublisherProfile publisher) =>
        OpenJson.File(
            "catalog.jsonld",
            json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("@context");
                json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
                json.WriteString("dct", "http://purl.org/dc/terms/");
                json.WriteString("foaf", "http://xmlns.com/foaf/0.1/");
                json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
                json.WriteEndObject();
                json.WriteString("@id", "./");
                json.WriteString("@type", "dcat:Catalog");
                WriteThai(json, "dct:title", "ข้อมูลเปิดผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)");
                WriteThai(
                    json,
                    "dct:description",
                    "ผลการประเมิน LPA และ HPA ที่จังหวัดประกาศแล้ว ทุกปีและทุกรุ่น พร้อมเกณฑ์ วิธีคิด และค่าแฮชให้ตรวจสอบ"
                );
                json.WriteStartObject("dct:publisher");
                json.WriteStrings("@type", ["foaf:Organization", "foaf:Agent"]);
                json.WriteString("foaf:name", publisher.Office ?? "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด");
                json.WriteEndObject();
                json.WriteStartObject("dct:license");
                json.WriteString("@id", publisher.LicenseUrl);
                json.WriteEndObject();
                json.WriteStartArray("dcat:dataset");
                foreach (var entry in entries)
                {
                    WriteDataset(json, entry);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteDataset(Utf8JsonWriter json, CatalogueEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("@id", entry.Folder);
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", entry.Name);
        WriteThai(json, "dct:title", entry.Title);
        WriteThai(json, "dct:description", $"{entry.Title} รุ่นที่ {entry.Latest.Version} รายละเอียดอยู่ใน {entry.Folder}dcat.jsonld");
        json.WriteString("dcat:version", entry.Latest.Version.ToString());
        json.WriteStartObject("dct:issued");
        json.WriteString("@value", entry.Version.Announced.ToString("yyyy-MM-dd"));
        json.WriteString("@type", "xsd:date");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteThai(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", text);
        json.WriteString("@language", "th");
        json.WriteEndObject();
    }
}
