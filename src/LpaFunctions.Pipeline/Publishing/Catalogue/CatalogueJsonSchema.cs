using System.Text;
using LpaFunctions.Core.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>schemas/catalog.schema.json: JSON Schema 2020-12 of catalog.json. It lies above the bundles, as the catalogue does.</summary>
internal static class CatalogueJsonSchema
{
    public static CompiledFile Write() => new("schemas/catalog.schema.json", Encoding.UTF8.GetBytes(Schema + "\n"));

    private const string Schema = """
        {
         "$schema": "https://json-schema.org/draft/2020-12/schema",
         "title": "catalog.json",
         "type": "object",
         "additionalProperties": false,
         "required": ["title", "license", "datasets", "years"],
         "properties": {
          "title": {"type": "string", "minLength": 1},
          "license": {"type": "string", "minLength": 1},
          "datasets": {
           "type": "array",
           "minItems": 1,
           "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["name", "title", "year_be", "province_code", "province", "version", "announced", "path", "latest", "datapackage", "bundle_sha256"],
            "properties": {
             "name": {"type": "string", "pattern": "^[a-z0-9_-]{2,100}$"},
             "title": {"type": "string", "minLength": 1},
             "year_be": {"$ref": "#/$defs/year"},
             "province_code": {"type": "string", "pattern": "^[1-9][0-9]$"},
             "province": {"type": "string", "minLength": 1},
             "version": {"type": "integer", "minimum": 1},
             "announced": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
             "path": {"type": "string", "pattern": "^lpa/[0-9]{4}/[0-9]{2}/v[0-9]+/$"},
             "latest": {"type": "string", "pattern": "^lpa/[0-9]{4}/[0-9]{2}/latest\\.json$"},
             "datapackage": {"type": "string", "pattern": "^lpa/[0-9]{4}/[0-9]{2}/v[0-9]+/datapackage\\.json$"},
             "bundle_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
            }
           }
          },
          "years": {
           "type": "array",
           "minItems": 1,
           "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["year_be", "national"],
            "properties": {
             "year_be": {"$ref": "#/$defs/year"},
             "national": {"type": "string", "pattern": "^lpa/[0-9]{4}/national\\.csv$"}
            }
           }
          }
         },
         "$defs": {"year": {"type": "integer", "minimum": 2549, "maximum": 2699}}
        }
        """;
}
