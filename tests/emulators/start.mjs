// Starts Azurite (blob, queue) and the Cosmos server in this process, each on a port that the system gives it, all in memory.
// Prints one line of JSON when they answer, and ends when its standard input closes: a test run that is killed leaves nothing.
import { createRequire } from "node:module";
import { startCosmos } from "./cosmos-server.mjs";

const require = createRequire(import.meta.url);

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
// Azurite would close only its own servers and leave the other running.
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));

const cosmos = await startCosmos();
const say = process.stdout.write.bind(process.stdout);

// Port 0 lets the system choose at the moment of listening, so that no other run can take the port in between. Azurite names it in
// what it prints for people. Whatever else it prints goes to standard error, where a failed start is told from.
const listening = /^Azurite (Blob|Queue) service is successfully listening at http:\/\/[^ ]+:(\d+)$/;
const ports = {};
const started = new Promise((resolve) => {
  console.log = (line) => {
    const [, service, port] = listening.exec(`${line}`) ?? [];
    if (service) ports[service] = Number(port);
    if (ports.Blob && ports.Queue) resolve();
  };
});
process.argv.splice(
  2, Infinity, "--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck",
  "--blobPort", "0", "--queuePort", "0", "--tablePort", "0");
require("azurite/dist/src/azurite.js");

await started;
say(`${JSON.stringify({ blob: ports.Blob, queue: ports.Queue, cosmos })}\n`);
