/**
 * Settings from the environment: read once, checked once, typed. `.env.example` explains each to the person who runs
 * Leerbank. `npm start` reports every problem before anything starts; code that runs asks `env()`.
 */
import { z } from 'zod';
import { Temporal } from '#app/kernel/temporal.ts';

const switchedOn = z
  .enum(['1', '0', 'on', 'off', 'true', 'false', 'yes', 'no'], { error: 'must be on or off' })
  .transform((word) => ['1', 'on', 'true', 'yes'].includes(word));

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://leerbank.example.nl' })
  .transform((text) => new URL(text).origin);

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue('must be an instant such as 2026-11-23T08:00:00+01:00');
    return z.NEVER;
  }
});

/** `false`, a number of proxies in front, or their addresses (`10.0.0.0/8, loopback`), as Express takes it. */
const trustedProxies = z.string().transform((text): false | number | string[] => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '0' || trimmed === 'false' || trimmed === 'off') return false;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed.split(',').map((part) => part.trim());
});

/** `90, 30`: whole numbers of days, the largest first. */
const days = z.string().transform((text, context) => {
  const numbers = text.split(',').map((part) => Number(part.trim() || 'none'));
  if (numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= 730)) {
    return [...new Set(numbers)].sort((a, b) => b - a);
  }
  context.addIssue('must be days such as 90, 30');
  return z.NEVER;
});

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535, 'must be at most 65535').optional(),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: webAddress.optional(),
  TRUST_PROXY: trustedProxies.default(false),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgresql://user:password@host/name',
    })
    .optional(),
  LEERBANK_DATA: z.string().default('.leerbank'),
  LEERBANK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LEERBANK_DEMO: switchedOn.optional(),
  LEERBANK_NOW: instant.optional(),
  LEERBANK_FULLCALENDAR_KEY: z.string().default('AGPL-My-Frontend-And-Backend-Are-Open-Source'),
  LEERBANK_MAX_REQUESTS: z.coerce.number('must be a number').int().min(1).default(100),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@mail.example.nl' })
    .optional(),
  MAIL_FROM: z.string().default('Leerbank <leerbank@localhost>'),
  LEERBANK_CERTIFICATE_NOTICE_DAYS: days.default([90, 30]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
});

export type Env = ReturnType<typeof named>;

export type SettingProblem = { readonly name: string; readonly problem: string };

export type ReadEnv =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Checks settings. An empty value counts as not set. Problems name the setting, never its value. */
export function readEnv(variables: Record<string, string | undefined>): ReadEnv {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (parsed.success) return { ok: true, env: named(parsed.data) };
  const problems = parsed.error.issues.map((issue) => ({
    name: issue.path.join('.'),
    problem: issue.message,
  }));
  return { ok: false, problems };
}

let current: Env | undefined;

/** The settings of this process. Throws where they are wrong, naming them all. */
export function env(): Env {
  if (current) return current;
  const read = readEnv(process.env);
  if (!read.ok) {
    throw new Error(`Settings: ${read.problems.map(({ name, problem }) => `${name} ${problem}`).join('; ')}`);
  }
  current = read.env;
  return current;
}

/** Forgets what was read, after `process.env` was completed at start or changed by a test. */
export function rereadEnv(): void {
  current = undefined;
}

/** The key that signs sessions and links. Set by `npm start` from the environment or the data folder. */
export function secret(): string {
  const { secret, mode } = env();
  if (secret) return secret;
  if (mode === 'test') return 'a-secret-that-only-tests-know-0123456789';
  throw new Error('Settings: LEERBANK_SECRET is not set');
}

function named(read: z.infer<typeof settings>) {
  return {
    mode: read.NODE_ENV,
    /** Set explicitly, or undefined: then 3000 or the next free one. 0 takes any free port. */
    port: read.PORT,
    host: read.HOST,
    /** Origin under which people reach Leerbank, where it was told; the origin check takes it besides the request's. */
    publicUrl: read.PUBLIC_URL,
    /** Origin for links in mail: never from a request, or someone could have links to their own site sent. */
    siteOrigin: read.PUBLIC_URL ?? localOrigin(read.HOST, read.PORT ?? 3000),
    trustProxy: read.TRUST_PROXY,
    databaseUrl: read.DATABASE_URL,
    dataFolder: read.LEERBANK_DATA,
    secret: read.LEERBANK_SECRET,
    /** Demo centre with one-click entry. By default on with the embedded database, off with DATABASE_URL. */
    demo: read.LEERBANK_DEMO ?? read.DATABASE_URL === undefined,
    startsAt: read.LEERBANK_NOW,
    fullCalendarKey: read.LEERBANK_FULLCALENDAR_KEY,
    /** Requests answered at the same time; the next ones are told to come back (503). */
    maxRequests: read.LEERBANK_MAX_REQUESTS,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    /** Days before a certificate's last day on which people hear of it, the largest first. */
    certificateNoticeDays: read.LEERBANK_CERTIFICATE_NOTICE_DAYS,
    logLevel: read.LOG_LEVEL,
  };
}

function localOrigin(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
