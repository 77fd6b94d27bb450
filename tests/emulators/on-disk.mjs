// Starts Azurite alone with its data in a folder: node on-disk.mjs FOLDER BLOB-PORT QUEUE-PORT. Prints one line of JSON when it
// answers, and ends when its standard input closes.
import { startAzurite } from "./azurite.mjs";

const [folder, blobPort, queuePort] = process.argv.slice(2);
process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();
const say = process.stdout.write.bind(process.stdout);
const ports = await startAzurite(["--location", folder, "--blobPort", blobPort, "--queuePort", queuePort]);
say(`${JSON.stringify(ports)}\n`);
