import { RouterContextProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { requestContext } from '#app/platform/request-context.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { addressOf, smallCentreWithAccounts, smallPassword, visitor } from '#prisma/seed/small-accounts.ts';
import { fixtureId, small } from '#prisma/seed/small-centre.ts';
import { chooseHat } from './choose-hat.server.ts';
import { revokeSession } from './revoke-session.server.ts';
import { signInWithPassword } from './sign-in-with-password.server.ts';
import { signOut } from './sign-out.server.ts';
import { accountFromRequest, actorFromRequest, type RouteArgs, requireActor } from './signed-in.server.ts';

const db = testDatabase({ fixture: smallCentreWithAccounts });

async function signIn(name: string) {
  const outcome = await signInWithPassword(visitor(), {
    email: addressOf(name),
    password: smallPassword,
    remember: false,
  });
  if (!outcome.ok) throw new Error('not signed in');
  return visitor({ cookies: outcome.value.cookies });
}

function request(
  from = visitor(),
  options: { path?: string; method?: string; referer?: string; now?: string } = {},
): RouteArgs {
  const url = new URL(options.path ?? '/me', from.origin);
  const headers = new Headers(from.headers);
  if (options.referer) headers.set('referer', options.referer);
  const context = new RouterContextProvider();
  const { requestId, locale, origin, address: ip } = from;
  const now = options.now ? visitor({ now: options.now }).now : from.now;
  context.set(requestContext, { requestId, locale, origin, ip, now, nonce: '' });
  return { request: new Request(url, { method: options.method ?? 'GET', headers }), url, context };
}

async function thrownBy(
  promise: Promise<unknown>,
): Promise<{ status: number; location?: string | null; data?: unknown }> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof Response)
      return { status: thrown.status, location: thrown.headers.get('location') };
    const { data, init } = thrown as { data: unknown; init: { status: number } };
    return { status: init.status, data };
  }
  throw new Error('nothing was thrown');
}

describe('requireActor', () => {
  it('knows the person, the hat and what use cases need', async () => {
    const signedIn = await requireActor(request(await signIn('sofie')), ['employee']);
    expect(signedIn).toMatchObject({
      person: { givenName: 'Sofie', familyName: 'Wiersma' },
      hat: { role: 'employee', organisationName: 'Staalhoeve', organisationKind: 'company' },
      ctx: { requestId: 'test', actor: { kind: 'person', personId: small.person.sofie } },
    });
  });

  it('sends a guest to the sign-in page, and back to the page they were on', async () => {
    expect(await thrownBy(requireActor(request(visitor(), { path: '/courses?q=mig' })))).toEqual({
      status: 303,
      location: '/account/sign-in?next=%2Fcourses%3Fq%3Dmig',
    });
    const write = { path: '/runs/1/cancel', method: 'POST', referer: 'http://localhost:3000/runs/1' };
    expect(await thrownBy(requireActor(request(visitor(), write)))).toEqual({
      status: 303,
      location: '/account/sign-in?next=%2Fruns%2F1',
    });
  });

  it('refuses another role with 403', async () => {
    expect(await thrownBy(requireActor(request(await signIn('sofie')), ['office', 'trainer']))).toEqual({
      status: 403,
      data: { code: 'wrong-role', signedIn: true },
    });
  });
});

describe('hats', () => {
  const end = (day: string) =>
    db.prisma.membership.update({
      where: { id: fixtureId('membership sofie') },
      data: { validUntil: new Date(`${day}T00:00:00Z`) },
    });

  it('are worn until the last day has passed in the centre', async () => {
    const sofie = await signIn('sofie');
    await end('2026-11-23');
    expect(await actorFromRequest(request(sofie, { now: '2026-11-23T23:59:59+01:00' }))).not.toBeNull();
    const next = request(sofie, { now: '2026-11-24T00:00:00+01:00' });
    expect(await actorFromRequest(next)).toBeNull();
    expect(await accountFromRequest(next)).toMatchObject({ hats: [], hat: null });
    expect(await thrownBy(requireActor(next))).toEqual({
      status: 403,
      data: { code: 'no-hat', signedIn: true },
    });
  });

  it('are changed for one session, only into one that is valid today', async () => {
    const second = '01900000-0000-7000-8000-000000000001';
    await db.prisma.membership.create({
      data: {
        id: second,
        personId: small.person.sofie,
        organisationId: small.organisation.centre,
        role: 'practice_supervisor',
        validFrom: new Date('2026-11-24T00:00:00Z'),
      },
    });
    const [sofie, elsewhere] = [await signIn('sofie'), await signIn('sofie')];
    const today = await accountFromRequest(request(sofie));
    if (!today) throw new Error('signed in');
    const refused = { ok: false, reasons: [{ code: 'hat-not-valid' }] };
    expect(await chooseHat(sofie, today, second)).toEqual(refused);
    expect(await chooseHat(sofie, today, fixtureId('membership office'))).toEqual(refused);

    const now = '2026-11-24T08:00:00+01:00';
    const tomorrow = await accountFromRequest(request(sofie, { now }));
    if (!tomorrow) throw new Error('signed in');
    const employee = fixtureId('membership sofie');
    expect((await actorFromRequest(request(sofie, { now })))?.hat.role).toBe('practice-supervisor');
    expect(await chooseHat(sofie, tomorrow, employee)).toMatchObject({ ok: true });
    expect((await actorFromRequest(request(sofie, { now })))?.hat.role).toBe('employee');
    expect((await actorFromRequest(request(elsewhere, { now })))?.hat.role).toBe('practice-supervisor');
  });

  it('of an organisation that left are gone', async () => {
    const sofie = await signIn('sofie');
    await db.prisma.organisation.update({ where: { id: small.organisation.staal }, data: { active: false } });
    expect(await actorFromRequest(request(sofie))).toBeNull();
  });
});

describe('ending sessions', () => {
  it('ends this one by signing out', async () => {
    const sofie = await signIn('sofie');
    const cookies = await signOut(sofie);
    expect(cookies.join()).toMatch(/session_token=;.*Max-Age=0/);
    expect(await accountFromRequest(request(sofie))).toBeNull();
  });

  it('ends the others, never somebody else’s', async () => {
    const [here, there, anna] = [await signIn('sofie'), await signIn('sofie'), await signIn('anna')];
    const account = await accountFromRequest(request(here));
    const annas = await accountFromRequest(request(anna));
    if (!account || !annas) throw new Error('signed in');
    expect(await revokeSession(here, account, annas.sessionId)).toEqual({
      ok: false,
      reasons: [{ code: 'session-unknown' }],
    });
    expect(await revokeSession(here, account, 'others')).toEqual({ ok: true, value: 1 });
    expect(await accountFromRequest(request(there))).toBeNull();
    expect(await accountFromRequest(request(here))).not.toBeNull();
    expect(await accountFromRequest(request(anna))).not.toBeNull();
  });
});
