// usage: node workflow.mjs FILE...     Ends with 0 where each file is a valid GitHub workflow; else prints what is wrong and where.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { basename } from "node:path";

// The parser imports its schema without saying that it is JSON; Node wants that said.
const hook = `export const load = (url, context, next) => next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

const complaints = process.argv.slice(2).flatMap((path) => {
  const file = { name: basename(path), content: readFileSync(path, "utf8") };
  return parseWorkflow(file, new NoOperationTraceWriter()).context.errors.getErrors().map((error) => `${file.name}: ${error.message}`);
});
if (complaints.length > 0) {
  console.log(complaints.join("\n"));
  process.exit(1);
}
