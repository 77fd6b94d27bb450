using System.Text.Json;
using LpaFunctions.Core.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>dcat.jsonld (DCAT 3) and schema-org.jsonld: addresses are relative to the file, which JSON-LD resolves.</summary>
internal static class LinkedData
{
    public static CompiledFile Dcat(BundleFacts facts, IReadOnlyList<CompiledFile> files) =>
        OpenJson.File(
            "dcat.jsonld",
            json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("@context");
                json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
                json.WriteString("dct", "http://purl.org/dc/terms/");
                json.WriteString("foaf", "http://xmlns.com/foaf/0.1/");
                json.WriteString("spdx", "http://spdx.org/rdf/terms#");
                json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
                json.WriteString("adms", "http://www.w3.org/ns/adms#");
                json.WriteEndObject();
                json.WriteString("@id", "./");
                json.WriteString("@type", "dcat:Dataset");
                WriteLanguage(json, "dct:title", (facts.Title, "th"), (facts.TitleEnglish, "en"));
                WriteLanguage(json, "dct:description", (facts.Description, "th"));
                json.WriteString("dct:identifier", facts.Name);
                json.WriteString("dcat:version", facts.Announcement.Version.ToString());
                if (facts.Announcement.Version > 1)
                {
                    WriteId(json, "dcat:previousVersion", $"../v{facts.Announcement.Version - 1}/");
                    WriteLanguage(json, "adms:versionNotes", (facts.Announcement.CorrectionReason ?? "", "th"));
                }

                WriteTyped(json, "dct:issued", facts.Date, "xsd:date");
                WriteId(json, "dct:license", facts.Publisher.LicenseUrl);
                WriteId(json, "dct:accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/ANNUAL");
                json.WriteStartObject("dct:publisher");
                // A harvester that does not infer wants the agent said.
                json.WriteStrings("@type", ["foaf:Organization", "foaf:Agent"]);
                json.WriteString("foaf:name", facts.Office);
                json.WriteEndObject();
                json.WriteStartObject("dct:temporal");
                json.WriteString("@type", "dct:PeriodOfTime");
                WriteTyped(json, "dcat:startDate", facts.Period.From, "xsd:date");
                WriteTyped(json, "dcat:endDate", facts.Period.To, "xsd:date");
                json.WriteEndObject();
                json.WriteStrings("dcat:keyword", facts.Keywords);
                json.WriteStartArray("dcat:distribution");
                foreach (var file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("@id", file.Name);
                    json.WriteString("@type", "dcat:Distribution");
                    json.WriteString("dct:title", file.Name);
                    // DCAT-AP wants the access address too where a file can be had at once.
                    WriteId(json, "dcat:accessURL", file.Name);
                    WriteId(json, "dcat:downloadURL", file.Name);
                    WriteId(json, "dcat:mediaType", MediaTypes.Registered(file.MediaType));
                    WriteTyped(json, "dcat:byteSize", file.Content.Length.ToString(), "xsd:nonNegativeInteger");
                    WriteId(json, "dct:license", facts.Publisher.LicenseUrl);
                    json.WriteStartObject("spdx:checksum");
                    json.WriteString("@type", "spdx:Checksum");
                    WriteId(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
                    WriteTyped(json, "spdx:checksumValue", file.Sha256, "xsd:hexBinary");
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    public static CompiledFile SchemaOrg(BundleFacts facts, IReadOnlyList<CompiledFile> files) =>
        OpenJson.File(
            "schema-org.jsonld",
            json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("@context");
                json.WriteString("@vocab", "https://schema.org/");
                json.WriteEndObject();
                json.WriteString("@id", "./");
                json.WriteString("@type", "Dataset");
                json.WriteString("name", facts.Title);
                json.WriteString("alternateName", facts.TitleEnglish);
                json.WriteString("description", facts.Description);
                json.WriteString("identifier", facts.Name);
                json.WriteString("version", facts.Announcement.Version.ToString());
                json.WriteString("inLanguage", "th");
                json.WriteString("datePublished", facts.Date);
                json.WriteString("temporalCoverage", $"{facts.Period.From}/{facts.Period.To}");
                json.WriteString("spatialCoverage", $"จังหวัด{facts.Announcement.ProvinceName}");
                json.WriteBoolean("isAccessibleForFree", true);
                json.WriteString("measurementTechnique", facts.CalculationMethod);
                WriteId(json, "license", facts.Publisher.LicenseUrl);
                json.WriteStrings("keywords", facts.Keywords);
                json.WriteStartObject("creator");
                json.WriteString("@type", "GovernmentOrganization");
                json.WriteString("name", facts.Office);
                json.WriteEndObject();
                json.WriteStartArray("distribution");
                foreach (var file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("@type", "DataDownload");
                    json.WriteString("name", file.Name);
                    json.WriteString("encodingFormat", file.MediaType);
                    WriteId(json, "contentUrl", file.Name);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteId(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string value, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", value);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private static void WriteLanguage(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Text, string Language)> values)
    {
        json.WriteStartArray(name);
        foreach (var (text, language) in values)
        {
            json.WriteStartObject();
            json.WriteString("@value", text);
            json.WriteString("@language", language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
