import { describe, expect, it } from 'vitest';
import { rereadEnv } from '#app/platform/env.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { addressOf, smallCentreWithAccounts, smallPassword, visitor } from '#prisma/seed/small-accounts.ts';
import { actingAs, actingAsSystem, fixtureId, small } from '#prisma/seed/small-centre.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { enterDemo } from './enter-demo.server.ts';
import { issueApiToken } from './issue-api-token.server.ts';
import { openAccount } from './open-account.server.ts';
import { readSession } from './session.server.ts';
import { signInWithPassword } from './sign-in-with-password.server.ts';
import { tokenActorFromRequest } from './token-actor.server.ts';

const db = testDatabase({ fixture: smallCentreWithAccounts });

describe('openAccount', () => {
  const uma = { personId: small.person.uma, email: 'Uma@Voorbeeld.example', password: 'nog een wachtwoord' };

  it('gives a person an account, and notes it', async () => {
    expect(await openAccount(actingAs('coordinatorStaal'), uma)).toMatchObject({ ok: true });
    const input = { email: 'uma@voorbeeld.example', password: uma.password, remember: false };
    expect(await signInWithPassword(visitor(), input)).toMatchObject({ ok: true });
    const line = await db.prisma.auditEntry.findFirstOrThrow({ where: { subjectId: uma.personId } });
    expect(line).toMatchObject({ action: 'account-opened', role: 'coordinator' });
    expect(JSON.stringify(line)).not.toContain(uma.password);
  });

  it('is the office’s for everybody, and a coordinator’s for the own people', async () => {
    const refused = { ok: false, reasons: [{ code: 'account-not-allowed' }] };
    expect(await openAccount(actingAs('coordinatorAgro'), uma)).toEqual(refused);
    expect(await openAccount(actingAs('sofie'), uma)).toEqual(refused);
    expect(await openAccount(actingAs('treasurer'), uma)).toEqual(refused);
    expect(await openAccount(actingAs('office'), uma)).toMatchObject({ ok: true });
  });

  it('refuses a second one, an address in use, and nobody', async () => {
    const ctx = actingAsSystem();
    const reason = async (input: { personId: string; email: string }) => {
      const outcome = await openAccount(ctx, input);
      return outcome.ok ? 'opened' : outcome.reasons[0].code;
    };
    expect(await reason({ ...uma, personId: small.person.sofie })).toBe('person-has-account');
    expect(await reason({ ...uma, email: addressOf('anna').toUpperCase() })).toBe('email-in-use');
    expect(await reason({ ...uma, personId: fixtureId('nobody') })).toBe('person-unknown');
    const both = [small.person.uma, small.person.victor].map((personId) => reason({ ...uma, personId }));
    expect((await Promise.all(both)).sort(), 'one address at the same moment').toEqual([
      'email-in-use',
      'opened',
    ]);
  });
});

describe('the demo', () => {
  async function withDemo<T>(demo: 'on' | 'off', work: () => Promise<T>): Promise<T> {
    const before = process.env.LEERBANK_DEMO;
    process.env.LEERBANK_DEMO = demo;
    rereadEnv();
    try {
      return await work();
    } finally {
      if (before === undefined) delete process.env.LEERBANK_DEMO;
      else process.env.LEERBANK_DEMO = before;
      rereadEnv();
    }
  }
  const trainer = demoAccounts.find(({ key }) => key === 'trainer');
  if (!trainer) throw new Error('a trainer');

  async function openDemoTrainer() {
    const id = small.organisation.centre;
    await db.prisma.organisation.update({ where: { id }, data: { code: trainer?.organisation } });
    await db.prisma.person.update({ where: { id: small.person.chris }, data: { locale: 'en' } });
    const input = { personId: small.person.chris, email: trainer?.email ?? '', password: demoPassword };
    await openAccount(actingAsSystem(), input);
  }

  it('lets anybody in as one of its people, in that person’s hat and language', async () => {
    await openDemoTrainer();
    await withDemo('on', async () => {
      const outcome = await enterDemo(visitor(), 'trainer');
      if (!outcome.ok) throw new Error('refused');
      expect(await readSession(visitor({ cookies: outcome.value.cookies }).headers)).toMatchObject({
        membershipId: fixtureId('membership chris'),
        way: 'demo',
      });
      expect(outcome.value.cookies.join()).toContain('lb_locale=en');
      expect(await enterDemo(visitor(), 'office')).toMatchObject({ ok: false });
      expect(await enterDemo(visitor(), 'nobody')).toMatchObject({ ok: false });
    });
  });

  it('lets nobody in where it is off, also not by the password everybody knows', async () => {
    await openDemoTrainer();
    const input = { email: trainer.email, password: demoPassword, remember: false };
    await withDemo('off', async () => {
      expect(await enterDemo(visitor(), 'trainer')).toEqual({
        ok: false,
        reasons: [{ code: 'demo-account-missing' }],
      });
      expect(await signInWithPassword(visitor(), input)).toEqual({
        ok: false,
        reasons: [{ code: 'sign-in-wrong' }],
      });
    });
    await withDemo('on', async () => {
      expect(await signInWithPassword(visitor(), input)).toMatchObject({ ok: true });
    });
    expect(smallPassword).not.toBe(demoPassword);
  });
});

describe('API tokens', () => {
  const forStaal = { organisationId: small.organisation.staal, role: 'coordinator', name: 'HR' } as const;
  const asking = (token: string) =>
    tokenActorFromRequest(
      new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } }),
    );

  it('act for an organisation in a role, and are kept as a hash', async () => {
    const issued = await issueApiToken(actingAs('office'), forStaal);
    if (!issued.ok) throw new Error('refused');
    expect(await asking(issued.value.token)).toEqual({
      kind: 'token',
      tokenId: issued.value.id,
      organisationId: small.organisation.staal,
      role: 'coordinator',
    });
    expect(JSON.stringify(await db.prisma.apiToken.findMany())).not.toContain(issued.value.token);
    expect(await asking(`lbt_${'a'.repeat(43)}`)).toBeNull();
  });

  it('work no longer once revoked, or once the organisation left', async () => {
    const [first, second] = [
      await issueApiToken(actingAs('office'), forStaal),
      await issueApiToken(actingAs('office'), forStaal),
    ];
    if (!first.ok || !second.ok) throw new Error('refused');
    await db.prisma.apiToken.update({ where: { id: first.value.id }, data: { revokedAt: new Date() } });
    expect(await asking(first.value.token)).toBeNull();
    expect(await asking(second.value.token)).not.toBeNull();
    await db.prisma.organisation.update({ where: { id: forStaal.organisationId }, data: { active: false } });
    expect(await asking(second.value.token)).toBeNull();
  });

  it('are handed out by the office only', async () => {
    const refused = { ok: false, reasons: [{ code: 'account-not-allowed' }] };
    expect(await issueApiToken(actingAs('coordinatorStaal'), forStaal)).toEqual(refused);
  });
});
