/** A Leerbank for the end-to-end tests: the built server with its own database in a temporary folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startOfDemo } from './start-of-demo.ts';

export interface TestServer {
  readonly address: string;
  readonly dataFolder: string;
  /** Ends the server in order and removes its data. */
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');

/** Starts it on a free port and waits until it serves; a demo centre included, that takes up to two minutes. */
export async function startTestServer(): Promise<TestServer> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'leerbank-e2e-'));
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      LEERBANK_DATA: dataFolder,
      LEERBANK_DEMO: 'on',
      LEERBANK_NOW: startOfDemo,
      LOG_LEVEL: 'warn',
      // What a developer has in .env or the shell must not decide what is tested.
      DATABASE_URL: '',
      PUBLIC_URL: '',
      SMTP_URL: '',
      TRUST_PROXY: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const stop = async () => {
    process.removeListener('exit', endWithUs);
    await end(child);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    return { address: await announcedAddress(child), dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Passes the server's lines on as they come; the one that says where it runs ends the waiting. */
function announcedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        if (line !== '') console.log(`[server] ${line}`);
        const address = line.match(/is running at (\S+)/)?.[1];
        if (address) resolve(address);
      });
    }
    child.once('exit', (code) => reject(new Error(`the server ended while starting, with ${code}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await exit;
  clearTimeout(giveUp);
}
