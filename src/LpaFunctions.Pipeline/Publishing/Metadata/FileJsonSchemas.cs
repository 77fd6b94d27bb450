using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>JSON Schemas 2020-12 of the JSON files that are no tables.</summary>
internal static class FileJsonSchemas
{
    public static IEnumerable<CompiledFile> Write()
    {
        yield return File("schemas/bundle.schema.json", BundleSchema);
        yield return File("schemas/gd-catalog.schema.json", GdCatalogSchema);
        yield return File("schemas/rulebook.schema.json", RuleBookSchema.Write());
        yield return File("schemas/latest.schema.json", LatestSchema);
    }

    private static CompiledFile File(string name, string json) => new(name, Encoding.UTF8.GetBytes(json + "\n"));

    private const string BundleSchema = """
        {
         "$schema": "https://json-schema.org/draft/2020-12/schema",
         "title": "bundle.json",
         "type": "object",
         "additionalProperties": false,
         "required": ["schema_version", "year_be", "province_code", "province", "version", "announced", "announced_by", "rule_book", "results_sha256", "files"],
         "properties": {
          "schema_version": {"type": "string"},
          "year_be": {"type": "integer", "minimum": 2549, "maximum": 2699},
          "province_code": {"type": "string", "pattern": "^[1-9][0-9]$"},
          "province": {"type": "string", "minLength": 1},
          "version": {"type": "integer", "minimum": 1},
          "announced": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
          "announced_by": {"type": "string", "minLength": 1},
          "letter_number": {"type": "string", "minLength": 1},
          "correction_reason": {"type": "string", "minLength": 1},
          "notice": {"type": "string", "minLength": 1},
          "rule_book": {
           "type": "object",
           "additionalProperties": false,
           "required": ["version", "sha256"],
           "properties": {"version": {"type": "string"}, "sha256": {"$ref": "#/$defs/sha256"}}
          },
          "results_sha256": {"$ref": "#/$defs/sha256"},
          "files": {
           "type": "array",
           "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["path", "media_type", "bytes", "sha256"],
            "properties": {
             "path": {"type": "string", "minLength": 1},
             "media_type": {"type": "string", "minLength": 1},
             "bytes": {"type": "integer", "minimum": 0},
             "sha256": {"$ref": "#/$defs/sha256"}
            }
           }
          }
         },
         "$defs": {"sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
        }
        """;

    private const string GdCatalogSchema = """
        {
         "$schema": "https://json-schema.org/draft/2020-12/schema",
         "title": "gd-catalog.json",
         "description": "A CKAN package with the 14 mandatory fields of the Government Data Catalog of Thailand and its fields for statistics.",
         "type": "object",
         "required": ["name", "data_type", "title", "owner_org", "maintainer", "maintainer_email", "tag_string", "notes", "objective", "update_frequency_unit", "geo_coverage", "data_source", "data_format", "data_category", "license_id", "first_year_of_data", "last_year_of_data", "unit_of_measure", "calculation_method", "disaggregate", "resources"],
         "properties": {
          "name": {"type": "string", "pattern": "^[a-z0-9_-]{2,100}$"},
          "data_type": {"const": "ข้อมูลสถิติ"},
          "maintainer_email": {"type": "string"},
          "resources": {
           "type": "array",
           "minItems": 1,
           "items": {
            "type": "object",
            "required": ["url", "name", "format"],
            "properties": {"url": {"type": "string", "minLength": 1}, "name": {"type": "string", "minLength": 1}, "format": {"type": "string", "minLength": 1}}
           }
          }
         }
        }
        """;

    private const string LatestSchema = """
        {
         "$schema": "https://json-schema.org/draft/2020-12/schema",
         "title": "latest.json, in the folder above the versions",
         "type": "object",
         "required": ["year_be", "province_code", "province", "version", "path", "versions"],
         "properties": {
          "year_be": {"type": "integer", "minimum": 2549, "maximum": 2699},
          "province_code": {"type": "string", "pattern": "^[1-9][0-9]$"},
          "province": {"type": "string", "minLength": 1},
          "version": {"type": "integer", "minimum": 1},
          "path": {"type": "string", "pattern": "^v[0-9]+/$"},
          "versions": {
           "type": "array",
           "minItems": 1,
           "items": {
            "type": "object",
            "required": ["version", "path", "announced", "bundle_sha256"],
            "properties": {
             "version": {"type": "integer", "minimum": 1},
             "path": {"type": "string", "pattern": "^v[0-9]+/$"},
             "announced": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
             "letter_number": {"type": "string"},
             "correction_reason": {"type": "string"},
             "withdrawn": {"type": "string", "minLength": 1, "description": "Why the files of this version were taken away; it has no letter_number and no correction_reason then."},
             "bundle_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
            }
           }
          }
         }
        }
        """;
}
