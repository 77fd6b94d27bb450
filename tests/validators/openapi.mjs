// usage: node openapi.mjs < document.json     Ends with 0 where the document is valid OpenAPI; else prints what is wrong.
import { Validator } from "@seriousme/openapi-schema-validator";
import { readFileSync } from "node:fs";

const result = await new Validator().validate(JSON.parse(readFileSync(0, "utf8")));
if (!result.valid) {
  console.log(JSON.stringify(result.errors, null, 2));
  process.exit(1);
}
