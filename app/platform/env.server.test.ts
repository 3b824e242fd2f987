import { afterEach, expect, test, vi } from 'vitest';
import { now } from './clock.server.ts';
import { readEnv, rereadEnv } from './env.server.ts';

const problemsOf = (variables: Record<string, string>) => {
  const read = readEnv(variables);
  return read.ok ? [] : read.problems.map(({ name }) => name);
};
const settingsOf = (variables: Record<string, string>) => {
  const read = readEnv(variables);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.env;
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rereadEnv();
});

test('nothing needs to be set', () => {
  const settings = settingsOf({});
  expect(settings).toMatchObject({ host: '127.0.0.1', port: undefined, demo: true, trustProxy: false });
  expect(settings.siteOrigin).toBe('http://127.0.0.1:3000');
});

test('every wrong setting is named at once, without its value', () => {
  const wrong = {
    PORT: '70000',
    PUBLIC_URL: 'leerbank.example',
    DATABASE_URL: 'mysql://secret@host/x',
    LEERBANK_SECRET: 'short',
    LEERBANK_DEMO: 'maybe',
    LEERBANK_NOW: 'yesterday',
    SMTP_URL: 'mail.example',
    LOG_LEVEL: 'loud',
    LEERBANK_MAX_REQUESTS: '0',
    LEERBANK_CERTIFICATE_NOTICE_DAYS: '90, soon',
  };
  expect(problemsOf(wrong).sort()).toEqual(Object.keys(wrong).sort());
  expect(JSON.stringify(readEnv(wrong))).not.toContain('secret@host');
});

test('an empty value counts as not set', () => {
  expect(settingsOf({ PORT: '', DATABASE_URL: '', LEERBANK_DEMO: '' })).toMatchObject({
    port: undefined,
    demo: true,
  });
});

test('a database of its own is taken in earnest: no demo unless asked for', () => {
  const DATABASE_URL = 'postgresql://u:p@host/name';
  expect(settingsOf({ DATABASE_URL }).demo).toBe(false);
  expect(settingsOf({ DATABASE_URL, LEERBANK_DEMO: 'on' }).demo).toBe(true);
});

test.each([
  ['loopback', ['loopback']],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ['2', 2],
  ['off', false],
])('trusted proxies: %s', (text, expected) => {
  expect(settingsOf({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
});

test('links in mail use PUBLIC_URL, or an address that this machine can open', () => {
  expect(settingsOf({ PUBLIC_URL: 'https://leerbank.example/path' }).siteOrigin).toBe(
    'https://leerbank.example',
  );
  expect(settingsOf({ HOST: '0.0.0.0', PORT: '8080' }).siteOrigin).toBe('http://localhost:8080');
  expect(settingsOf({ HOST: '::1', PORT: '8080' }).siteOrigin).toBe('http://[::1]:8080');
});

test('a set clock starts there and runs on, but not in a live centre', () => {
  vi.stubEnv('LEERBANK_NOW', '2028-02-29T08:00:00+01:00');
  vi.stubEnv('LEERBANK_DEMO', 'on');
  rereadEnv();
  const first = now();
  expect(first.toString()).toMatch(/^2028-02-29T07:0/);
  vi.useFakeTimers({ now: Date.now() + 3_600_000 });
  expect(Math.round(now().since(first).total('minutes'))).toBe(60);

  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('LEERBANK_DEMO', 'off');
  rereadEnv();
  expect(now().toString()).not.toMatch(/^2028-02-29/);
});
