// Starts Azurite (blob, queue) and the Cosmos server in this process, on free ports of the loopback interface, all in memory.
// Prints one line of JSON when they answer, and ends when its standard input closes: a test run that is killed leaves nothing.
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { startCosmos } from "./cosmos-server.mjs";

const require = createRequire(import.meta.url);

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
console.error = () => {};

const [blob, queue, table] = [await freePort(), await freePort(), await freePort()];
const cosmos = await startCosmos();
const say = process.stdout.write.bind(process.stdout);
console.log = () => {};
process.argv.splice(
  2, Infinity, "--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck",
  "--blobPort", `${blob}`, "--queuePort", `${queue}`, "--tablePort", `${table}`);
require("azurite/dist/src/azurite.js");

for (const port of [blob, queue]) {
  while (!(await fetch(`http://127.0.0.1:${port}/devstoreaccount1?comp=list`).then(() => true, () => false))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
say(`${JSON.stringify({ blob, queue, cosmos })}\n`);
