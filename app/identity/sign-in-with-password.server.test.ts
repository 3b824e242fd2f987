import { expect, it } from 'vitest';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { addressOf, smallCentreWithAccounts, smallPassword, visitor } from '#prisma/seed/small-accounts.ts';
import { countAttempt, forgiveAttempt, passwordPerCaller } from './attempt-limit.server.ts';
import { readSession } from './session.server.ts';
import { signInWithPassword } from './sign-in-with-password.server.ts';

const db = testDatabase({ fixture: smallCentreWithAccounts });

const sofie = addressOf('sofie');
const right = { email: sofie, password: smallPassword, remember: false };
const wrong = { ...right, password: 'een ander wachtwoord' };

async function attempts(count: number, from = visitor(), input = wrong) {
  return Promise.all(Array.from({ length: count }, () => signInWithPassword(from, input)));
}

it('opens a session that the cookie proves, and notes it', async () => {
  const outcome = await signInWithPassword(visitor(), right);
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) return;
  const session = await readSession(visitor({ cookies: outcome.value.cookies }).headers);
  expect(session).toMatchObject({ email: sofie, membershipId: null, userId: outcome.value.userId });
  const cookie = outcome.value.cookies.find((line) => line.includes('session_token'));
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie, 'lasts until the browser closes').not.toMatch(/Max-Age/);
  const line = await db.prisma.auditEntry.findFirstOrThrow({ where: { action: 'signed-in' } });
  expect(line).toMatchObject({ subjectId: outcome.value.userId, after: { way: 'password' } });
});

it('keeps someone signed in on this device who asks for it', async () => {
  const outcome = await signInWithPassword(visitor(), { ...right, remember: true });
  expect(outcome.ok && outcome.value.cookies.join()).toMatch(/session_token=.*Max-Age=2592000/);
});

it('refuses a forged cookie', async () => {
  const outcome = await signInWithPassword(visitor(), right);
  const cookies = outcome.ok ? outcome.value.cookies : [];
  const forged = cookies.map((line) => line.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`));
  expect(await readSession(visitor({ cookies: forged }).headers)).toBeNull();
});

it('answers the same to a wrong password, an account without one and an unknown address', async () => {
  const refused = { ok: false, reasons: [{ code: 'sign-in-wrong' }] };
  expect(await signInWithPassword(visitor(), wrong)).toEqual(refused);
  expect(await signInWithPassword(visitor(), { ...wrong, email: addressOf('tarik') })).toEqual(refused);
  expect(await signInWithPassword(visitor(), { ...wrong, email: 'nobody@voorbeeld.example' })).toEqual(
    refused,
  );
  expect(await db.prisma.auditEntry.count({ where: { action: 'sign-in-failed' } })).toBe(3);
});

it('locks an address after eight failures, also when they come at once, and for a quarter of an hour', async () => {
  const outcomes = await attempts(20);
  const codes = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.reasons[0].code));
  expect(codes.filter((code) => code === 'sign-in-wrong')).toHaveLength(8);
  expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(12);

  const later = (now: string) => signInWithPassword(visitor({ now, address: '192.0.2.9' }), right);
  expect(await later('2026-11-23T09:14:30+01:00')).toEqual({
    ok: false,
    reasons: [{ code: 'too-many-attempts', minutes: 1 }],
  });
  expect(await later('2026-11-23T09:15:00+01:00')).toMatchObject({ ok: true });
  expect(await db.prisma.auditEntry.count({ where: { action: 'sign-in-locked' } })).toBe(1);
});

it('locks an unknown address just the same', async () => {
  const outcomes = await attempts(9, visitor(), { ...wrong, email: 'nobody@voorbeeld.example' });
  expect(
    outcomes.filter((outcome) => !outcome.ok && outcome.reasons[0].code === 'too-many-attempts'),
  ).toHaveLength(1);
});

it('forgets failures once the right password comes', async () => {
  await attempts(7);
  expect(await signInWithPassword(visitor(), right)).toMatchObject({ ok: true });
  await attempts(7);
  expect(await signInWithPassword(visitor(), right)).toMatchObject({ ok: true });
});

it('stops a caller who tries many addresses, and lets a whole company in from one address', async () => {
  const { address, now } = visitor();
  const attempt = () => countAttempt(passwordPerCaller, address, now);
  for (let index = 0; index < 50; index += 1) {
    expect(await attempt()).toEqual({ allowed: true });
    await forgiveAttempt(passwordPerCaller, address);
  }
  const failures = await Promise.all(Array.from({ length: 41 }, attempt));
  expect(failures.filter(({ allowed }) => !allowed)).toHaveLength(1);
  expect(await signInWithPassword(visitor(), right)).toMatchObject({
    reasons: [{ code: 'too-many-attempts' }],
  });
  expect(await signInWithPassword(visitor({ address: '192.0.2.2' }), right)).toMatchObject({ ok: true });
});

it('ends the session that the browser had before', async () => {
  const first = await signInWithPassword(visitor(), right);
  const cookies = first.ok ? first.value.cookies : [];
  await signInWithPassword(visitor({ cookies }), { ...right, email: addressOf('anna') });
  expect(await readSession(visitor({ cookies }).headers)).toBeNull();
});
