/** Settings as a person gave them, checked before anything starts, and completed for the application. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import { type Env, readEnv, rereadEnv } from '#app/platform/env.server.ts';
import { root } from './paths.ts';
import { CannotStart } from './say.ts';

/**
 * Reads `.env` (what is set outside wins) and checks everything; stops with all problems at once. A command beside the
 * server serves nobody, and needs no secret to sign sessions with.
 */
export function checkedSettings(mode: 'production' | 'development', { serves = true } = {}): Env {
  const file = path.join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
  process.env.NODE_ENV ||= mode;

  const read = readEnv(process.env);
  const problems = read.ok ? (serves ? missingTogether(read.env) : []) : read.problems;
  if (!read.ok || problems.length > 0) {
    throw new CannotStart([
      'Leerbank cannot start with these settings:',
      ...problems.map(({ name, problem }) => `  ${name} ${problem}`),
      '.env.example explains each of them.',
    ]);
  }
  return read.env;
}

/** With a database of its own a centre is in earnest: sessions must survive a restart on another machine. */
function missingTogether(env: Env): { name: string; problem: string }[] {
  if (env.databaseUrl && !env.secret) {
    return [
      {
        name: 'LEERBANK_SECRET',
        problem:
          'must be set together with DATABASE_URL: 32 or more random characters, the same on every server',
      },
    ];
  }
  return [];
}

/** Completes the settings of this process, which the application reads, and of the processes it starts. */
export function completeSettings(completed: Record<string, string>): void {
  Object.assign(process.env, completed);
  rereadEnv();
}

/** The secret kept in the data folder, made on the first start. */
export function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
