/** A local emulator of AWS (moto's server) on the loopback, where MOTO_SERVER names one: an apply takes minutes on a busy machine. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

export interface Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export function emulatorCommand(): string | undefined {
  const command = process.env["MOTO_SERVER"];
  return command !== undefined && spawnSync(command, ["--help"], { stdio: "ignore" }).status === 0 ? command : undefined;
}

/** @throws Error where it does not answer within twenty seconds. */
export async function startEmulator(command: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn(command, ["-H", "127.0.0.1", "-p", String(port)], {
    stdio: "ignore",
    env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true", MOTO_ACCOUNT_ID: "111122223333" },
  });
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`${endpoint}/moto-api/`, { headers: { connection: "close" } }).catch(() => undefined);
    if (answered) return { endpoint, stop: () => ended(server) };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error(`${command} does not answer at ${endpoint}.`);
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
