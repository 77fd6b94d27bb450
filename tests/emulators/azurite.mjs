import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Starts Azurite (blob, queue) in this process and resolves to its ports. */
export async function startAzurite(args) {
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
  process.argv.splice(2, Infinity, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--tablePort", "0", ...args);
  require("azurite/dist/src/azurite.js");
  await started;
  return { blob: ports.Blob, queue: ports.Queue };
}
