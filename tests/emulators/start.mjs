// Starts Azurite (blob, queue) and the Cosmos server in this process, each on a port that the system gives it, all in memory.
// Prints one line of JSON when they answer, and ends when its standard input closes: a test run that is killed leaves nothing.
import { startAzurite } from "./azurite.mjs";
import { startCosmos } from "./cosmos-server.mjs";

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
// Azurite would close only its own servers and leave the other running.
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));

const cosmos = await startCosmos();
const say = process.stdout.write.bind(process.stdout);
const { blob, queue } = await startAzurite(["--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0"]);
say(`${JSON.stringify({ blob, queue, cosmos })}\n`);
